package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From facts that people release to the files for the embassy. */
class DraftCommandTest {

    @TempDir Path directory = Path.of(".");

    private Path path = Path.of(".");

    @BeforeEach
    void investigate() {
        path = directory.resolve("case");
        Path sample = Run.ROOT.resolve("samples/yamatake");
        assertThat(Run.of("investigate", sample, "--case", path).exit()).isZero();
    }

    private Run state(String... more) {
        Object[] words = new Object[more.length + 6];
        words[0] = "effects";
        words[1] = path;
        words[2] = "--because";
        words[3] = "decided by the director";
        words[4] = "--by";
        words[5] = "Sato";
        System.arraycopy(more, 0, words, 6, more.length);
        return Run.of(words);
    }

    @Test
    void aDemarcheSaysWhatWasReleasedAndIsOnTheLedger() throws IOException {
        Run nothing = Run.of("draft", "demarche", path);
        assertThat(nothing.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(nothing.err()).contains("origin.named is unknown");

        assertThat(
                        state(
                                        "--set",
                                        "origin.named=FI",
                                        "--set",
                                        "origin.state_known=yes",
                                        "--set",
                                        "act.without_right=yes",
                                        "--marking",
                                        "TLP:AMBER",
                                        "--release",
                                        "demarche")
                                .out())
                .contains("effect.");
        assertThat(state("--set", "effect.money_amount=918273").exit()).isZero();

        Run text = Run.of("draft", "demarche", path);
        assertThat(text.exit()).isZero();
        assertThat(text.out()).contains("TLP:AMBER", "Embassy of Finland", "without authorisation");
        assertThat(text.out()).doesNotContain("918");
        assertThat(text.err()).contains("left out");

        Path drafts = directory.resolve("drafts");
        assertThat(
                        Run.of(
                                        "draft",
                                        "demarche",
                                        path,
                                        "--language",
                                        "ja",
                                        "--format",
                                        "html",
                                        "--output",
                                        drafts,
                                        "--by",
                                        "Abe")
                                .exit())
                .isZero();
        assertThat(Files.readString(drafts.resolve("demarche.ja.html")))
                .contains("口上書", "フィンランド大使館")
                .doesNotContain("918");
        assertThat(Files.readString(drafts.resolve("demarche.ja.annex.txt"))).contains("918273");
        assertThat(Run.of("draft", "demarche", path, "--format", "pdf", "--output", drafts).exit())
                .isZero();
        assertThat(drafts.resolve("demarche.en.pdf"))
                .content(java.nio.charset.StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
        assertThat(Run.of("draft", "demarche", path, "--output", path).exit()).isZero();
        assertThat(Run.of("verify", path).exit()).isZero();
        Files.writeString(path.resolve("demarche.en.txt"), "other");
        assertThat(Run.of("verify", path).exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
    }

    @Test
    void aFactOfTheCaseIsReleasedWithTheValueThatItHas() throws IOException {
        Run released =
                state(
                        "--release",
                        "attribution.planted=demarche",
                        "--marking",
                        "TLP:GREEN",
                        "--all");
        assertThat(released.exit()).isZero();
        assertThat(released.out())
                .containsPattern("attribution.planted .*TLP:GREEN, released for demarche");

        Path file = directory.resolve("more.yaml");
        Files.writeString(
                file,
                """
                by: Abe
                reason: the owner's letter
                marking: TLP:CLEAR
                release: [public-statement]
                facts:
                  effect.data_taken: yes
                  effect.deaths: {value: 0, release: []}
                """);
        assertThat(Run.of("effects", path, "--file", file).out())
                .containsPattern("effect.data_taken .*TLP:CLEAR, released for public-statement")
                .containsPattern("effect.deaths .*TLP:CLEAR, released for nothing");
        assertThat(Run.of("verify", path).exit()).isZero();
    }

    @Test
    void aMarkingThatIsNotUnderstoodIsRefusedAndNothingIsRecorded() {
        assertThat(state("--set", "effect.deaths=1", "--marking", "TLP:PINK").err())
                .contains("'TLP:PINK' is no marking", "TLP:AMBER+STRICT");
        assertThat(state("--set", "effect.deaths=1", "--release", "press").err())
                .contains("nothing is released for 'press'", "public-statement");
        assertThat(state("--set", "effect.deaths=1", "--release", "public-statement").err())
                .contains("cannot be released for a public-statement; mark it TLP:CLEAR");
        assertThat(state("--release", "demarche").err()).contains("names no fact");
        assertThat(state("--release", "effect.deaths=demarche").err()).contains("is unknown");
        assertThat(Run.of("draft", "press", path).err()).contains("no draft of a 'press'");
        assertThat(Run.of("draft", "demarche", path, "--language", "fr").err())
                .contains("write en or ja");
        assertThat(Run.of("effects", path).out()).containsPattern("unknown +effect.deaths");
    }
}
