package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The effects of the sample case as a file, out and in again. */
class EffectsTemplateTest {

    @TempDir static Path directory = Path.of(".");

    private static Path path = Path.of(".");

    @BeforeAll
    static void investigate() {
        path = directory.resolve("case");
        Path sample = Run.ROOT.resolve("samples/yamatake");
        assertThat(Run.of("investigate", sample, "--case", path).exit()).isZero();
    }

    @Test
    void whatIsWrittenIsGivenBackAsItIsAndStatesOnlyWhatWasFilledIn() throws IOException {
        Path file = directory.resolve("effects.yaml");
        assertThat(write(file).exit()).isZero();
        String template = Files.readString(file);
        assertThat(template)
                .contains("\n  effect.injured: unknown\n", "\n  # effect.data_taken: true\n")
                .doesNotContain(": 0\n");
        String before = shown();

        Run blank = Run.of("effects", path, "--file", file);
        assertThat(blank.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(blank.err()).containsOnlyOnce("on what grounds");

        Files.writeString(file, template.replace("reason: \"\"", "reason: \"interview\""));
        assertThat(Run.of("effects", path, "--file", file).exit()).isZero();
        assertThat(shown()).isEqualTo(before);

        Files.writeString(
                file,
                template.replace("reason: \"\"", "reason: \"interview\"")
                        .replace("effect.injured: unknown", "effect.injured: 0")
                        .replace("  # effect.data_taken: true", "  effect.data_taken: true"));
        Run filled = Run.of("effects", path, "--file", file);
        assertThat(filled.exit()).isZero();
        assertThat(filled.out())
                .containsPattern("known +effect.injured +0 persons +\\(Sato: interview")
                .containsPattern("known +effect.data_taken +yes +\\(Sato: interview");

        Path again = directory.resolve("again.yaml");
        assertThat(write(again).exit()).isZero();
        String written = Files.readString(again);
        assertThat(written).contains("effect.injured: {value: 0, by: \"Sato\"");
        Files.writeString(again, written.replace("reason: \"\"", "reason: \"again\""));
        String known = shown();
        assertThat(Run.of("effects", path, "--file", again).exit()).isZero();
        assertThat(shown()).isEqualTo(known).doesNotContain("again");
        assertThat(Run.of("verify", path).exit()).isZero();
    }

    private static Run write(Path file) {
        return Run.of("effects", path, "--write", file, "--by", "Sato");
    }

    private static String shown() {
        Run run = Run.of("effects", path);
        assertThat(run.exit()).isZero();
        return run.out();
    }
}
