package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyCommandTest {

    private static final Path SAMPLES = Run.ROOT.resolve("samples");

    @TempDir Path directory;

    private Path output() {
        return directory.resolve("output");
    }

    private Path changed(String from, String to) throws Exception {
        String text = Files.readString(SAMPLES.resolve("strategy-small/strategy.yaml"));
        assertThat(text).contains(from);
        Path file = directory.resolve("strategy.yaml");
        Files.writeString(file, text.replace(from, to).replace("[fr, en]", "[fr]"));
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategy-2021", "strategy-small"})
    void theExamplesPassWithNoFinding(String name) throws Exception {
        Run run =
                Run.of(
                        "strategy",
                        "check",
                        "--strategy",
                        SAMPLES.resolve(name),
                        "--fail-on",
                        "warning",
                        "--output",
                        output());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(output())).isEmpty();
        assertThat(run.err()).contains("0 errors, 0 warnings");
    }

    @Test
    void whatIsFoundFailsOnlyWhereItIsAsked() throws Exception {
        Path file = changed("    owner: schools\n", "");
        Run told = Run.of("strategy", "check", "--strategy", file, "--output", output());
        assertThat(told.exit()).isZero();
        assertThat(Files.readString(output()))
                .contains("strategy.yaml:", ": error: the measure 'lessons' has no owner");
        for (String severity : new String[] {"error", "warning"}) {
            Run failed =
                    Run.of(
                            "strategy",
                            "check",
                            "--strategy",
                            file,
                            "--fail-on",
                            severity,
                            "--format",
                            "json",
                            "--output",
                            output());
            assertThat(failed.exit()).isEqualTo(ExitCode.FOUND);
            assertThat(Files.readString(output())).contains("\"code\" : \"owner-missing\"");
        }
        Path warned = changed("    indicators: [confidence]\n", "");
        assertThat(check(warned, "error")).isZero();
        assertThat(check(warned, "warning")).isEqualTo(ExitCode.FOUND);
    }

    private int check(Path file, String failOn) {
        return Run.of(
                        "strategy",
                        "check",
                        "--strategy",
                        file,
                        "--fail-on",
                        failOn,
                        "--output",
                        output())
                .exit();
    }

    @Test
    void whatCannotBeReadIsTheUsersMistake() throws Exception {
        Path file = changed("due: 2025-07-15", "due: never");
        Run run =
                Run.of(
                        "strategy",
                        "check",
                        "--strategy",
                        file,
                        "--format",
                        "json",
                        "--output",
                        output());
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(Files.readString(output()))
                .contains("\"readable\" : false", "\"column\" : 10", "2021-09-28");
        assertThat(Run.of("strategy", "check", "--strategy", directory.resolve("none")).exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
    }

    @Test
    void aSlipIsToldInBothLanguages() throws Exception {
        Path file = changed("due: 2025-07-15", "due: 2025-09-30");
        Path old = SAMPLES.resolve("strategy-small");
        assertThat(Run.of("strategy", "diff", old, file, "--output", output()).exit()).isZero();
        assertThat(Files.readString(output())).contains("Due slipped by 77 days");
        assertThat(
                        Run.of(
                                        "strategy",
                                        "diff",
                                        old,
                                        file,
                                        "--language",
                                        "ja",
                                        "--format",
                                        "markdown",
                                        "--output",
                                        output())
                                .exit())
                .isZero();
        assertThat(Files.readString(output())).contains("## 施策", "期日が77日遅くなりました");
    }

    @Test
    void anExportOfADayIsTheSameByteForByte() throws Exception {
        for (String format : new String[] {"csv", "ical", "json"}) {
            Path first = directory.resolve("1." + format);
            Path second = directory.resolve("2." + format);
            for (Path file : new Path[] {first, second}) {
                Run run =
                        Run.of(
                                "strategy",
                                "export",
                                "--strategy",
                                SAMPLES.resolve("strategy-2021"),
                                "--format",
                                format,
                                "--as-of",
                                "2023-03-31",
                                "--language",
                                "en",
                                "--output",
                                file);
                assertThat(run.exit()).as(run.err()).isZero();
            }
            assertThat(second).hasSameBinaryContentAs(first);
            assertThat(Files.size(first)).isGreaterThan(1000);
        }
    }

    @Test
    void aLanguageThatIsNotThereIsRefused() {
        Run run =
                Run.of(
                        "strategy",
                        "export",
                        "--strategy",
                        SAMPLES.resolve("strategy-2021"),
                        "--language",
                        "fr",
                        "--output",
                        output());
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("write one of ja, en");
    }
}
