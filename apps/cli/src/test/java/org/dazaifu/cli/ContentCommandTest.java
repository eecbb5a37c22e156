package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules, zones and queries from a case made of a few lines of Zeek's log of names. */
class ContentCommandTest {

    private static final String EVIL = "cdn-update-srv.com";

    @TempDir static Path directory = Path.of(".");

    private static Path path = Path.of(".");

    @BeforeAll
    static void investigate() throws IOException {
        path = directory.resolve("case");
        Path log = directory.resolve("evidence/dns.log");
        Files.createDirectories(directory.resolve("evidence"));
        Files.writeString(
                log,
                lines("a." + EVIL, "login.microsoftonline.com", "x.ddns.net", "h.own-corp.jp"));
        Path rule = directory.resolve("rule.yml");
        Files.writeString(
                rule,
                """
                title: A name of the case
                id: 0d0551c2-1a15-40ac-8555-6250f547b30d
                logsource: {product: zeek, service: dns}
                detection:
                    selection:
                        qtype_name: 'A'
                    condition: selection
                level: high
                tags: [attack.t1071.004]
                """);
        Run run =
                Run.of(
                        "investigate",
                        directory.resolve("evidence"),
                        "--case",
                        path,
                        "--rules",
                        rule);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private static String lines(String... names) {
        var text = new StringBuilder();
        int port = 50_000;
        for (String name : names) {
            text.append(
                    """
                    {"_path":"dns","ts":1777803000.5,"uid":"C%d","id.orig_h":"10.0.0.5","id.orig_p":%d,"id.resp_h":"10.0.0.1","id.resp_p":53,"proto":"udp","query":"%s","qtype_name":"A"}
                    """
                            .formatted(port, port++, name));
        }
        return text.toString();
    }

    @Test
    void whatMayLeaveIsWrittenAndWhatMayNotIsTold() throws IOException {
        Path output = directory.resolve("out");
        Run run = Run.of("content", path, "--output", output, "--own-domain", "own-corp.jp");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("dazaifu.rpz", "tech.block-domains", "WITHHELD, in no file (2)")
                .contains("x.ddns.net: Shared hosting");
        assertThat(Files.readString(output.resolve("dazaifu.rpz")))
                .endsWith(
                        "a.cdn-update-srv.com CNAME .\n*.a.cdn-update-srv.com CNAME .\nx.ddns.net CNAME .\n");
        assertThat(Files.readString(output.resolve("README.txt")))
                .contains("domain:login.microsoftonline.com: ", "domain:h.own-corp.jp: It belongs");
        assertThat(output.resolve("sigma-matched-0d0551c2-1a15-40ac-8555-6250f547b30d.yml"))
                .exists();
        try (Stream<Path> files = Files.list(output)) {
            for (Path file : files.filter(f -> !f.endsWith("README.txt")).toList()) {
                assertThat(Files.readString(file)).doesNotContain("microsoftonline", "own-corp");
            }
        }
        assertThat(Run.of("verify", path).exit()).isZero();

        Run again = Run.of("content", path, "--output", output);
        assertThat(again.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(again.err()).contains("is not empty");
    }

    @Test
    void theRulesThatWereMadeFindTheSameNamesAgain() throws IOException {
        Path output = directory.resolve("found");
        assertThat(Run.of("content", path, "--output", output).exit()).isZero();
        Run hunt =
                Run.of(
                        "hunt",
                        directory.resolve("evidence"),
                        "--format",
                        "jsonl",
                        "--output",
                        directory.resolve("hits.jsonl"),
                        "--rules",
                        output.resolve("sigma-names-zeek-dns.yml"));
        assertThat(hunt.exit()).as(hunt.err()).isZero();
        List<String> hits = Files.readAllLines(directory.resolve("hits.jsonl"));
        assertThat(hits).hasSize(3).noneMatch(hit -> hit.contains("microsoftonline"));
        assertThat(hits).anyMatch(hit -> hit.contains("a." + EVIL));
    }

    @Test
    void mistakesAreToldWithWhatToWrite() throws IOException {
        assertThat(Run.of("content", path, "--own-network", "10.0.0.0/99").err())
                .contains("is no network; write such as");
        assertThat(Run.of("content", path, "--sinkhole", "nowhere").err())
                .contains("is no address of a sinkhole");
        Path lists = Files.createDirectories(directory.resolve("lists"));
        assertThat(Run.of("content", path, "--lists", lists).err())
                .contains("has none of the lists");
        Files.writeString(lists.resolve("popular.txt"), "NOT A NAME\n");
        Run wrong = Run.of("content", path, "--lists", lists);
        assertThat(wrong.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(wrong.err()).contains("popular.txt:1: write one domain name");
    }

    @Test
    void aBundleThatIsNotTheCasesIsRefused() throws IOException {
        Path bundle = path.resolve("bundle.json");
        byte[] before = Files.readAllBytes(bundle);
        try {
            Files.writeString(bundle, "{\"type\":\"bundle\"}");
            assertThat(Run.of("content", path).exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        } finally {
            Files.write(bundle, before);
        }
    }
}
