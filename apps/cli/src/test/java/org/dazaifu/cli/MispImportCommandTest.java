package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MispImportCommandTest {

    private static final String EVENT =
            """
            {"Event":{"uuid":"2f1f8a52-8e44-4a0b-9d3e-0f6a7d21c001","info":"Phishing","date":"2026-10-01",\
            "timestamp":"1791187201","published":true,"publish_timestamp":"1791187300","distribution":"3",\
            "Orgc":{"name":"Yamatake ISAC","uuid":"5b9c1a52-8e44-4a0b-9d3e-0f6a7d21c0de"},\
            "Tag":[{"name":"tlp:green"}],\
            "Attribute":[\
            {"uuid":"2f1f8a52-8e44-4a0b-9d3e-0f6a7d21c002","type":"domain","category":"Network activity","to_ids":true,\
            "value":"open.example","timestamp":"1791187201","distribution":"5","comment":"beside hush.example"},\
            {"uuid":"2f1f8a52-8e44-4a0b-9d3e-0f6a7d21c003","type":"domain","category":"Network activity","to_ids":true,\
            "value":"hush.example","timestamp":"1791187201","distribution":"0","comment":""}]}}
            """;

    @TempDir static Path directory;
    private static Path path = Path.of("");
    private static Path file = Path.of("");

    @BeforeAll
    static void importIt() throws Exception {
        file = directory.resolve("event.json");
        Files.writeString(file, EVENT);
        path = directory.resolve("case");
        Run run = Run.of("misp", "import", file, "--case", path, "--by", "Abe");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 events with 2 attributes");
    }

    @Test
    void theFileIsEvidenceWithItsHashAndTheActIsOnTheLedger() throws Exception {
        String hash =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(EVENT.getBytes(StandardCharsets.UTF_8)));
        assertThat(Files.readString(path.resolve("evidence/manifest.json"))).contains(hash);
        assertThat(Files.readString(path.resolve("ledger/entries")))
                .contains("\"act\":\"imported\"", "\"by\":\"Abe\"", "2f1f8a52");
        assertThat(Run.of("verify", path).exit()).isZero();
    }

    @Test
    void whatIsForOneOrganisationStaysAndItsNameWithIt() throws Exception {
        Path out = directory.resolve("quad.json");
        Run run =
                Run.of(
                        "share",
                        path,
                        "--with",
                        "quad",
                        "--by",
                        "Abe",
                        "--because",
                        "advisory",
                        "--output",
                        out);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(out))
                .contains("open.example", "beside [withheld]", "misp_kind")
                .doesNotContain("hush", "21c003");
    }

    @Test
    void whatTheQuadGetsIsAnEventAgain() throws Exception {
        Path out = directory.resolve("quad.misp.json");
        Run run =
                Run.of(
                        "share",
                        path,
                        "--with",
                        "quad",
                        "--format",
                        "misp",
                        "--by",
                        "Abe",
                        "--because",
                        "advisory",
                        "--output",
                        out);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(out))
                .contains("open.example", "2f1f8a52-8e44-4a0b-9d3e-0f6a7d21c001", "Phishing")
                .doesNotContain("hush", "21c003");
        assertThat(Run.of("misp", "check", out).exit()).isZero();
    }

    @Test
    void whatIsNoEventMakesNoCase() throws Exception {
        Path none = directory.resolve("none.json");
        Files.writeString(none, "[1, 2]");
        Run run =
                Run.of("misp", "import", none, "--case", directory.resolve("none"), "--by", "Abe");
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
    }
}
