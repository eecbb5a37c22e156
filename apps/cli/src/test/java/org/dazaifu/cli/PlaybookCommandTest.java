package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A playbook for the sample case, made, checked and drawn. */
class PlaybookCommandTest {

    private static final String OPTIONS = "tech.isolate,coop.notify-authority,coop.share-partners";

    @TempDir static Path directory = Path.of(".");

    private static Path path = Path.of(".");

    @BeforeAll
    static void investigate() {
        path = directory.resolve("case");
        Path sample = Run.ROOT.resolve("samples/yamatake");
        assertThat(Run.of("investigate", sample, "--case", path).exit()).isZero();
    }

    private static Path made(String language) {
        Path file = directory.resolve("playbook-" + language + ".json");
        Run run =
                Run.of(
                        "playbook",
                        "make",
                        path,
                        "--option",
                        OPTIONS,
                        "--language",
                        language,
                        "--output",
                        file);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return file;
    }

    @Test
    void whatIsMadeIsValidAndIsDrawn() throws IOException {
        Path file = made("en");
        Run check = Run.of("playbook", "check", file);
        assertThat(check.exit()).isZero();
        assertThat(check.out()).isEmpty();
        assertThat(Files.readString(file)).contains("Isolate the systems", "cacao-2.0");
        Path svg = directory.resolve("playbook.svg");
        assertThat(Run.of("playbook", "draw", file, "--output", svg).exit()).isZero();
        assertThat(Files.readString(svg)).startsWith("<svg").contains("Decide on: Isolate");
    }

    @Test
    void itIsMadeInJapaneseToo() throws IOException {
        assertThat(Files.readString(made("ja"))).contains("対処計画", "決定権者");
        Run other = Run.of("playbook", "make", path, "--option", OPTIONS, "--language", "fr");
        assertThat(other.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(other.err()).contains("'fr'", "en or ja");
    }

    @Test
    void whatIsNotLawfulAndWhatIsNotThereAreRefusedTogether() {
        Run run = Run.of("playbook", "make", path, "--option", "tech.isolat,cm.no");
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("no option 'tech.isolat'", "no option 'cm.no'");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void everyMistakeOfEveryFileIsTold() throws IOException {
        String text = Files.readString(made("en"));
        Path wrong = directory.resolve("wrong.json");
        Files.writeString(
                wrong,
                text.replace("\"cacao-2.0\"", "\"cacao-1.0\"").replace("TLP:AMBER", "TLP:WHITE"));
        Path broken = directory.resolve("broken.json");
        Files.writeString(broken, "{");
        Run run = Run.of("playbook", "check", wrong, broken);
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.out())
                .contains("$.spec_version", "TLP:WHITE", "broken.json: $", "section 9");
        Run draw = Run.of("playbook", "draw", wrong);
        assertThat(draw.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(draw.err()).contains("$.spec_version", "--anyway");
        Path svg = directory.resolve("wrong.svg");
        assertThat(Run.of("playbook", "draw", wrong, "--anyway", "--output", svg).exit()).isZero();
        assertThat(Files.readString(svg)).contains("Not valid: 2 mistakes");
        assertThat(Run.of("playbook", "check", directory.resolve("absent")).exit())
                .isEqualTo(ExitCode.WORLD_FAILED);
    }
}
