package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens around the sample case, and what a strategy makes of it. */
class MilestoneCommandTest {

    private static final Path SAMPLE = Run.ROOT.resolve("samples/yamatake");

    @TempDir Path directory = Path.of(".");

    @Test
    void whatIsRecordedOfACaseIsVerifiedAndCounted() throws Exception {
        Path cases = Files.createDirectories(directory.resolve("cases"));
        Path one = cases.resolve("yamatake");
        assertThat(Run.of("investigate", SAMPLE, "--case", one).exit()).isZero();

        Run unknown = Run.of("milestone", one, "notise", "--because", "x");
        assertThat(unknown.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(unknown.err()).contains("affected, notice, reported");
        Run missing = Run.of("milestone", one, "notice", "audience=mayor", "--because", "x");
        assertThat(missing.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(missing.err()).contains("write audience=ministry|", "recipient is missing");
        Run baseless = Run.of("milestone", one, "closed");
        assertThat(baseless.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(baseless.err()).contains("--because");
        Run undocumented = Run.of("milestone", one, "truth", "state=KP", "--because", "x");
        assertThat(undocumented.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(undocumented.err()).contains("--document");

        assertThat(
                        Run.of(
                                        "milestone",
                                        one,
                                        "affected",
                                        "victim=yamatake",
                                        "critical-infrastructure=yes",
                                        "--because",
                                        "the operator's call",
                                        "--by",
                                        "Sato")
                                .exit())
                .isZero();
        assertThat(
                        Run.of(
                                        "milestone",
                                        one,
                                        "notice",
                                        "audience=prefecture",
                                        "recipient=jp-130001",
                                        "--because",
                                        "a letter",
                                        "--document",
                                        SAMPLE.resolve("YT-DC01.json.gz"))
                                .exit())
                .isZero();
        assertThat(Run.of("verify", one).exit()).isZero();
        Path list = directory.resolve("list");
        assertThat(Run.of("milestone", one, "--output", list).exit()).isZero();
        assertThat(Files.readString(list))
                .contains("1 ", "affected", "victim=yamatake", "Sato", "YT-DC01.json.gz");

        JsonNode told = notified(cases);
        assertThat(told.get("value").asDouble()).isEqualTo(1.0);
        assertThat(told.get("cases")).hasSize(1);
        Path lines = directory.resolve("lines");
        Run japanese =
                Run.of(
                        "strategy",
                        "indicators",
                        "--strategy",
                        directory.resolve("strategy.yaml"),
                        "--cases",
                        cases,
                        "--language",
                        "ja",
                        "--output",
                        lines);
        assertThat(japanese.exit()).as(japanese.err()).isZero();
        assertThat(Files.readString(lines))
                .contains("100.0 %（95 % 区間", "ウィルソン法）、n 1、定義第 1 版")
                .contains("不明: ");

        assertThat(Run.of("milestone", one, "undone", "milestone=2", "--because", "x").exit())
                .isZero();
        assertThat(notified(cases).get("value").asDouble()).isZero();

        Path entries = one.resolve("ledger/entries");
        Files.writeString(entries, Files.readString(entries).replace("Sato", "Seto"));
        assertThat(Run.of("verify", one).exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(notified(cases).get("unknown").asString()).isEqualTo("source-absent");
    }

    private JsonNode notified(Path cases) throws Exception {
        Path strategy = directory.resolve("strategy.yaml");
        String small = Files.readString(Run.ROOT.resolve("samples/strategy-small/strategy.yaml"));
        String asked =
                "'share(cases.filter(c, c.critical_infrastructure).map(c, c.hours_to_report <= 24.0))'\n        window: year";
        assertThat(small).contains(asked);
        Files.writeString(
                strategy,
                small.replace(
                        asked,
                        "'share(cases.filter(c, c.critical_infrastructure).map(c, c.notified))'\n        window: standing"));
        Path output = directory.resolve("figures");
        Run run =
                Run.of(
                        "strategy",
                        "indicators",
                        "--strategy",
                        strategy,
                        "--cases",
                        cases,
                        "--format",
                        "json",
                        "--output",
                        output);
        assertThat(run.exit()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(Files.readString(output)).get("figures").get(0);
    }
}
