package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyProgressCommandTest {

    private static final Path SAMPLE = Run.ROOT.resolve("samples/strategy-2021");

    @TempDir Path directory;

    private Run status(String day, Object... more) {
        List<Object> all =
                new ArrayList<>(
                        List.of(
                                "strategy",
                                "status",
                                "--strategy",
                                SAMPLE,
                                "--as-of",
                                day,
                                "--output",
                                directory.resolve("output")));
        all.addAll(List.of(more));
        return Run.of(all.toArray());
    }

    private String output() throws Exception {
        return Files.readString(directory.resolve("output"));
    }

    @Test
    void theSampleFitsOnOneScreenInBothLanguagesOnEveryDay() throws Exception {
        for (String day :
                List.of("2021-09-28", "2022-03-01", "2023-01-31", "2023-10-20", "2025-01-31")) {
            for (String language : List.of("en", "ja")) {
                Run run = status(day, "--language", language);
                assertThat(run.exit()).as(run.err()).isZero();
                assertThat(output().lines().count()).isLessThanOrEqualTo(40);
                assertThat(output().lines())
                        .as("%s %s", day, language)
                        .allMatch(line -> Terminal.columns(line) <= 100);
            }
        }
    }

    @Test
    void failOnNamesStatesAndNothingElse() throws Exception {
        assertThat(status("2023-01-31", "--fail-on", "late").exit()).isEqualTo(ExitCode.FOUND);
        assertThat(status("2023-01-31", "--fail-on", "silent,done-claimed").exit()).isZero();
        Run wrong = status("2023-01-31", "--fail-on", "tardy");
        assertThat(wrong.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(wrong.err()).contains("no such state", "done-claimed");
    }

    @Test
    void aSlipTellsWhatMoves() throws Exception {
        status("2022-12-31", "--if", "situational-awareness+90d");
        assertThat(output()).contains("(+90)", "influence", "milestone practice");
        assertThat(status("2023-12-31", "--if", "quad+9d").err()).contains("left to slip");
        assertThat(status("2022-12-31", "--if", "quad").err()).contains("readiness+30d");
    }

    @Test
    void aMeasureIsShownWithAllThatWasReportedOfItByThen() throws Exception {
        status("2023-10-20", "--measure", "regional-team");
        assertThat(output()).contains("2023-09-30 under-way 60 %").doesNotContain("2023-12-31 ");
        assertThat(status("2023-10-20", "--measure", "nothing").exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
    }

    private Path copy() throws Exception {
        Path copy = Files.createDirectories(directory.resolve("strategy"));
        Files.copy(SAMPLE.resolve("strategy.yaml"), copy.resolve("strategy.yaml"));
        return copy;
    }

    @Test
    void aReportIsAddedWithTheHashOfItsEvidence() throws Exception {
        Path strategy = copy();
        Path evidence = Files.writeString(directory.resolve("report.txt"), "abc");
        Run run =
                Run.of(
                        "strategy",
                        "record",
                        "measure",
                        "--strategy",
                        strategy,
                        "--measure",
                        "quad",
                        "--by",
                        "mofa",
                        "--on",
                        "2023-03-31",
                        "--state",
                        "done",
                        "--milestone",
                        "group=2022-03-29=" + evidence,
                        "--evidence",
                        evidence,
                        "--document",
                        "Report 7",
                        "--note",
                        "済",
                        "--note-en",
                        "Done.");
        assertThat(run.exit()).as(run.err()).isZero();
        // SHA-256 of "abc": FIPS 180-2, appendix B.1
        assertThat(Files.readString(strategy.resolve("record/measures.jsonl")))
                .endsWith("\n")
                .contains(
                        "\"document\":\"Report 7\",\"sha256\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"",
                        "\"en\":\"Done.\"");
        Run check =
                Run.of(
                        "strategy",
                        "check",
                        "--strategy",
                        strategy,
                        "--fail-on",
                        "error",
                        "--output",
                        directory.resolve("output"));
        assertThat(check.exit()).as(output()).isZero();
    }

    @Test
    void whatCheckWouldCallAnErrorIsNotWritten() throws Exception {
        Path strategy = copy();
        List<List<Object>> wrong =
                List.of(
                        List.of(
                                "measure",
                                "--measure",
                                "quadd",
                                "--on",
                                "2023-03-31",
                                "--state",
                                "done"),
                        List.of(
                                "measure",
                                "--measure",
                                "quad",
                                "--on",
                                "2999-03-31",
                                "--state",
                                "done"),
                        List.of(
                                "measure",
                                "--measure",
                                "quad",
                                "--on",
                                "2023-03-31",
                                "--state",
                                "good"),
                        List.of(
                                "measure",
                                "--measure",
                                "quad",
                                "--on",
                                "2023-03-31",
                                "--state",
                                "done",
                                "--percent",
                                101),
                        List.of(
                                "measure",
                                "--measure",
                                "quad",
                                "--on",
                                "2023-03-31",
                                "--state",
                                "done",
                                "--milestone",
                                "grup=2023-01-01"),
                        List.of(
                                "measure",
                                "--measure",
                                "quad",
                                "--on",
                                "2023-03-31",
                                "--state",
                                "done",
                                "--note-en",
                                "only"),
                        List.of(
                                "figure",
                                "--indicator",
                                "notice-hours",
                                "--from",
                                "2022-04-01",
                                "--to",
                                "2023-03-31",
                                "--value",
                                1,
                                "--document",
                                "D"),
                        List.of(
                                "correction",
                                "--subject",
                                "nothing",
                                "--reported",
                                "2023-01-01",
                                "--wrong",
                                "a",
                                "--right",
                                "b"));
        for (List<Object> one : wrong) {
            List<Object> all = new ArrayList<>(List.of("strategy", "record"));
            all.addAll(one);
            all.addAll(List.of("--strategy", strategy, "--by", "mofa"));
            Run run = Run.of(all.toArray());
            assertThat(run.exit()).as("%s: %s", one, run.err()).isEqualTo(ExitCode.USER_MISTAKE);
            assertThat(strategy.resolve("record")).as("%s", one).doesNotExist();
        }
    }
}
