package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourtCommandTest {

    @TempDir static Path directory;
    private static Path path = Path.of("");

    @BeforeAll
    static void investigate() {
        path = directory.resolve("case");
        Path sample = Run.ROOT.resolve("samples/yamatake");
        assertThat(Run.of("investigate", sample, "--case", path).exit()).isZero();
    }

    private static Run court(Object... more) {
        Object[] all = new Object[more.length + 6];
        System.arraycopy(
                new Object[] {"court", path, "--for", "The court", "--because", "a complaint"},
                0,
                all,
                0,
                6);
        System.arraycopy(more, 0, all, 6, more.length);
        return Run.of(all);
    }

    @Test
    void theFileForCourtVerifiesUntilAByteOfItChanges() throws Exception {
        Path file = directory.resolve("court.zip");
        assertThat(
                        court(
                                        "--output",
                                        file,
                                        "--by",
                                        "Abe",
                                        "--skew",
                                        "YT-DC01.corp.yamatake.example=+00:03:10")
                                .exit())
                .isZero();
        Run verified = Run.of("verify", file);
        assertThat(verified.exit()).isZero();
        assertThat(verified.out()).contains("intact, sealed by that key", "not anchored");
        assertThat(Run.of("verify", path).exit()).isZero();
        assertThat(Files.readString(path.resolve("ledger/entries")))
                .contains("\"YT-DC01.corp.yamatake.example\":\"+00:03:10\"");
        Run again = court("--output", file);
        assertThat(again.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(again.err()).contains("never replaced");

        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Run broken = Run.of("verify", file);
        assertThat(broken.exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(broken.out()).contains("NOT INTACT");
        Files.writeString(file, "no archive");
        assertThat(Run.of("verify", file).exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
    }

    @Test
    void itIsMadeInJapaneseWhereThereIsAFont() {
        Path file = directory.resolve("ja.zip");
        Run run = court("--language", "ja", "--output", file, "--no-with-evidence");
        assumeTrue(run.exit() != ExitCode.WORLD_FAILED, "skipped: " + run.err());
        assertThat(run.exit()).isZero();
        assertThat(Run.of("verify", file).out()).contains("evidence is not here", "intact");
    }

    @Test
    void mistakesAreToldBeforeAnythingIsRecorded() throws Exception {
        String before = Files.readString(path.resolve("ledger/entries"));
        Path file = directory.resolve("mistake.zip");
        assertThat(court("--body", "xx", "--output", file).err())
                .contains("no offences are known of 'xx'", "budapest", "jp");
        assertThat(court("--skew", "A=3m", "--output", file).err()).contains("+HH:MM:SS");
        assertThat(court("--language", "fr", "--output", file).err()).contains("en or ja");
        assertThat(court("--output", path.resolve("x.zip")).err()).contains("part of the case");
        assertThat(court("--output", directory.resolve("none/x.zip")).err())
                .contains("no directory");
        assertThat(Run.of("court", path, "--output", file).exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(file).doesNotExist();
        assertThat(Files.readString(path.resolve("ledger/entries"))).isEqualTo(before);
    }
}
