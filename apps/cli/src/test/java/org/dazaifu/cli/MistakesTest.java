package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told when something is wrong, and with which exit code. */
class MistakesTest {

    @TempDir Path directory = Path.of(".");

    private static final Path SAMPLE = Run.ROOT.resolve("samples/yamatake");

    @Test
    void evidenceThatIsNotThereIsTheUsersMistake() {
        Run run = Run.of("hunt", directory.resolve("missing.evtx"));
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("missing.evtx").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anEmptyDirectoryIsTheUsersMistake() {
        Run run = Run.of("investigate", directory, "--case", directory.resolve("case"));
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains(directory.toString());
        assertThat(directory.resolve("case")).doesNotExist();
    }

    @Test
    void evidenceInWhichThereIsNoLogBeginsNoCase() throws IOException {
        Path text = Files.writeString(directory.resolve("notes.txt"), "nothing to see");
        Run run = Run.of("investigate", text, "--case", directory.resolve("case"));
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("notes.txt");
        assertThat(directory.resolve("case")).doesNotExist();
    }

    @Test
    void anUnreadableDirectoryIsNamed() throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Files.writeString(closed.resolve("a.log"), "{}");
        Assumptions.assumeTrue(
                closed.toFile().setReadable(false) && !Files.isReadable(closed),
                "root reads everything");
        Run run = Run.of("hunt", closed);
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("closed");
    }

    @Test
    void aMistakeInARuleIsToldWithFileAndLine() throws IOException {
        Path rule =
                Files.writeString(
                        directory.resolve("rule.yml"),
                        """
                        title: Broken
                        logsource: {product: windows}
                        detection:
                            selection: {Image|endswth: '\\\\evil.exe'}
                            condition: selection
                        """);
        Run check = Run.of("rules", "check", rule);
        assertThat(check.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(check.out()).contains("rule.yml:4:").contains("endswth");
        Run hunt = Run.of("hunt", SAMPLE, "--rules", rule);
        assertThat(hunt.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(hunt.err()).contains("rule.yml:4:");
    }

    @Test
    void rulesThatAreNotThereAreNamed() {
        Run run = Run.of("hunt", SAMPLE, "--rules", directory.resolve("none.zip"));
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("none.zip: no such file");
    }

    @Test
    void aFullDiskIsTheWorldsFailure() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full), "there is no /dev/full here");
        Run run = Run.of("hunt", SAMPLE, "--format", "jsonl", "--output", full);
        assertThat(run.exit()).isEqualTo(ExitCode.WORLD_FAILED);
        assertThat(run.err()).contains("the disk is full").doesNotContain("\tat ");
    }

    @Test
    void aNumberOfThreadsThatNoMachineHasIsTheUsersMistakeInEveryCommand() {
        for (String command : new String[] {"hunt", "events", "investigate"}) {
            for (String number : new String[] {"0", "-1", "257"}) {
                Run run =
                        command.equals("investigate")
                                ? Run.of(
                                        command,
                                        SAMPLE,
                                        "--threads",
                                        number,
                                        "--case",
                                        directory.resolve("case"))
                                : Run.of(command, SAMPLE, "--threads", number);
                assertThat(run.exit()).as(command).isEqualTo(ExitCode.USER_MISTAKE);
                assertThat(run.err()).as(command).contains("--threads").contains(number);
            }
        }
        assertThat(directory.resolve("case")).doesNotExist();
    }

    @Test
    void aWrongOptionNamesItselfAndWhereHelpIs() {
        Run run = Run.of("hunt", SAMPLE, "--format", "xml");
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("--format").contains("dazaifu hunt --help");
    }

    @Test
    void anUnknownGroupIsAnsweredWithOnesThatAreSpeltAlike() {
        Run run = Run.of("knowledge", "show", "Lazarus Gruop");
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("Lazarus Group");
    }

    @Test
    void verifyingWhatIsNoCaseIsTheUsersMistake() {
        Run run = Run.of("verify", directory);
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
    }

    @Test
    void attributingNothingIsTheUsersMistake() {
        Run run = Run.of("attribute");
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("--techniques");
    }

    @Test
    void helpOnEachCommandShowsAnExample() {
        for (String command :
                new String[] {
                    "investigate",
                    "hunt",
                    "events",
                    "attribute",
                    "rules",
                    "knowledge",
                    "verify",
                    "anchor"
                }) {
            Run run = Run.of(command, "--help");
            assertThat(run.exit()).as(command).isEqualTo(ExitCode.DONE);
            assertThat(run.out()).as(command).contains("Example: dazaifu " + command);
        }
    }
}
