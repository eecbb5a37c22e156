package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareCommandTest {

    @TempDir static Path directory;
    private static Path path = Path.of("");

    @BeforeAll
    static void investigate() {
        path = directory.resolve("case");
        Path sample = Run.ROOT.resolve("samples/yamatake");
        assertThat(Run.of("investigate", sample, "--case", path, "--marking", "AMBER").exit())
                .isZero();
    }

    @Test
    void aReleaseIsOnTheLedgerAndTheCaseStillVerifies() throws Exception {
        Path file = directory.resolve("quad.json");
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
                        file);
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(file)).contains("\"indicator\"").doesNotContain("10.20.");
        assertThat(Run.of("share", path, "--history").out())
                .contains("quad", "stix", "by Abe: advisory");
        assertThat(Run.of("verify", path).exit()).isZero();
    }

    @Test
    void nobodyReleasesWithoutNameAndReason() {
        assertThat(Run.of("share", path, "--with", "quad").exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(Run.of("share", path, "--with", "nobody", "--by", "A", "--because", "b").exit())
                .isEqualTo(ExitCode.USER_MISTAKE);
    }

    @Test
    void thePublicGetsNothingOfACaseThatIsAmber() throws Exception {
        Path file = directory.resolve("brief.txt");
        Run run =
                Run.of(
                        "share",
                        path,
                        "--with",
                        "public",
                        "--by",
                        "A",
                        "--because",
                        "b",
                        "--format",
                        "brief",
                        "--output",
                        file);
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(file)).contains("nothing to share");
    }

    @Test
    void theAudiencesAreListed() {
        assertThat(Run.of("share", "--list").out()).contains("quad", "asean-tl", "sector-ports");
    }
}
