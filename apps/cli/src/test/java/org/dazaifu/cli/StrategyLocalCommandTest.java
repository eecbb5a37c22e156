package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyLocalCommandTest {

    private static final String ANSWERS =
            "form,readiness\nquestionnaire,2026-1\ncode,131016\ndate,2026-01-15\nhead,はい\ncontacts,いいえ\n";
    private static final String NOTICE =
            "form,notice\ncode,jp-131016\nreporter,情報政策課\ncontact,03-0000-0000\nnoticed,2026-01-15 09:30\naffected,メール\npersonal,わからない\ndone,回線を切った\n";

    @TempDir Path directory;

    private Path strategy = Path.of(".");

    @BeforeEach
    void example() throws Exception {
        strategy = directory.resolve("strategy");
        Path sample = Run.ROOT.resolve("samples/strategy-small");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                Path to = strategy.resolve(sample.relativize(one).toString());
                Files.createDirectories(to.getParent());
                Files.copy(one, to);
            }
        }
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void aFormIsMadeFilledImportedAndBecomesASheet() throws Exception {
        Path form = directory.resolve("form.html");
        Run made =
                Run.of(
                        "strategy",
                        "readiness",
                        "form",
                        "--language",
                        "ja",
                        "--area",
                        "jp-131016",
                        "--output",
                        form);
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(Files.readString(form)).contains("千代田区");

        Path good = file("good.csv", ANSWERS);
        Path bad = file("bad.csv", ANSWERS.replace("はい", "たぶん"));
        Run imported =
                Run.of(
                        "strategy",
                        "readiness",
                        "import",
                        good,
                        bad,
                        "--strategy",
                        strategy,
                        "--by",
                        "schools");
        assertThat(imported.exit()).as(imported.err()).isEqualTo(ExitCode.FOUND);
        assertThat(imported.err())
                .contains("bad.csv:5: 'たぶん' is no answer to 'head'")
                .contains("1 self-assessments added, 0 of them complete")
                .contains("1 files left out");
        assertThat(Files.readAllLines(strategy.resolve("record/readiness.jsonl"))).hasSize(1);
        Run again =
                Run.of(
                        "strategy",
                        "readiness",
                        "import",
                        good,
                        "--strategy",
                        strategy,
                        "--by",
                        "schools");
        assertThat(again.exit()).isZero();
        assertThat(Files.readAllLines(strategy.resolve("record/readiness.jsonl"))).hasSize(1);

        Path sheet = directory.resolve("sheet.html");
        Run written =
                Run.of(
                        "strategy",
                        "readiness",
                        "sheet",
                        "--strategy",
                        strategy,
                        "--area",
                        "jp-131016",
                        "--output",
                        sheet);
        assertThat(written.exit()).as(written.err()).isZero();
        assertThat(Files.readString(sheet))
                .contains("Three next steps", "29 questions have no answer");
        Path compared = directory.resolve("compared.json");
        Run compare =
                Run.of(
                        "strategy",
                        "readiness",
                        "compare",
                        "--strategy",
                        strategy,
                        "--area",
                        "jp-131016",
                        "--format",
                        "json",
                        "--output",
                        compared);
        assertThat(compare.exit()).as(compare.err()).isZero();
        assertThat(Files.readString(compared))
                .contains("\"question\" : \"contacts\"")
                .doesNotContain("score");
        Path status = directory.resolve("status.txt");
        assertThat(
                        Run.of(
                                        "strategy",
                                        "readiness",
                                        "status",
                                        "--strategy",
                                        strategy,
                                        "--output",
                                        status)
                                .exit())
                .isZero();
        assertThat(Files.readString(status))
                .contains("Special wards of Tokyo: 1 of 23 answered, 0 completely");
    }

    @Test
    void whatIsWrongIsToldAndNothingIsWritten() throws Exception {
        Path bad = file("bad.csv", ANSWERS.replace("131016", "13"));
        Run refused =
                Run.of(
                        "strategy",
                        "readiness",
                        "import",
                        bad,
                        "--strategy",
                        strategy,
                        "--by",
                        "schools");
        assertThat(refused.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(strategy.resolve("record/readiness.jsonl")).doesNotExist();
        Run stranger =
                Run.of(
                        "strategy",
                        "readiness",
                        "import",
                        bad,
                        "--strategy",
                        strategy,
                        "--by",
                        "nobody");
        assertThat(stranger.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(stranger.err()).contains("no organisation 'nobody'");
        Run ward = Run.of("strategy", "readiness", "form", "--area", "jp-011011");
        assertThat(ward.exit()).isEqualTo(ExitCode.USER_MISTAKE);
    }

    @Test
    void aNoticeBeginsACaseThatInvestigateGoesOnWith() throws Exception {
        Path cases = directory.resolve("cases");
        Path notice = file("notice.csv", NOTICE);
        Run begun = Run.of("strategy", "notice", "import", notice, "--cases", cases);
        assertThat(begun.exit()).as(begun.err()).isZero();
        List<Path> made;
        try (Stream<Path> all = Files.list(cases)) {
            made = all.toList();
        }
        assertThat(made).hasSize(1);
        Path one = made.getFirst();
        assertThat(one.getFileName().toString()).startsWith("notice-131016-20260115-");
        assertThat(Files.readString(one.resolve("case.json"))).contains("incomplete");
        assertThat(
                        Run.of(
                                        "milestone",
                                        one,
                                        "affected",
                                        "victim=chiyoda",
                                        "area=jp-131016",
                                        "local-government=yes",
                                        "--because",
                                        "the notice")
                                .exit())
                .isZero();
        Path listed = directory.resolve("milestones");
        assertThat(Run.of("milestone", one, "--output", listed).exit()).isZero();
        assertThat(Files.readString(listed)).contains("affected area=jp-131016");
        Run begunIntact = Run.of("verify", one);
        assertThat(begunIntact.exit()).as(begunIntact.err()).isZero();
        assertThat(Run.of("strategy", "notice", "import", notice, "--cases", cases).exit())
                .isEqualTo(ExitCode.USER_MISTAKE);

        Run investigated =
                Run.of("investigate", Run.ROOT.resolve("samples/yamatake"), "--case", one);
        assertThat(investigated.exit()).as(investigated.err()).isZero();
        assertThat(Files.readString(one.resolve("case.json"))).contains("\"complete\"");
        Run verified = Run.of("verify", one);
        assertThat(verified.exit()).as(verified.err() + verified.out()).isZero();
        assertThat(Files.readString(one.resolve("ledger/entries"))).contains("victim\":\"chiyoda");
        String evidence = Files.readString(one.resolve("evidence/manifest.json"));
        assertThat(evidence).contains("notice.json", "affected area jp-131016", "received.csv");
    }

    @Test
    void aNoticeWithMistakesBeginsNoCase() throws Exception {
        Path cases = directory.resolve("cases");
        Path notice = file("notice.csv", NOTICE.replace("わからない", "たぶん").replace("09:30", "9時"));
        Run refused = Run.of("strategy", "notice", "import", notice, "--cases", cases);
        assertThat(refused.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(refused.err())
                .contains("notice.csv:5: 'noticed' is a day and a time in Japan")
                .contains("notice.csv:7: 'personal' is yes, no or unknown");
        assertThat(cases).doesNotExist();
    }
}
