package org.dazaifu.response.embassy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dazaifu.response.yaml.MistakesException;
import org.junit.jupiter.api.Test;

/** Every mistake in the file of sentences is told with its line. */
class SentenceBookTest {

    private static String shipped() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SentenceBook.class.getResourceAsStream("sentences.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String mistakes(String more) throws IOException {
        String text = shipped() + more;
        MistakesException told =
                catchThrowableOfType(
                        MistakesException.class,
                        () -> SentenceBook.read("own.yaml", text, Given.LAW));
        return String.valueOf(told.getMessage());
    }

    @Test
    void allMistakesAreToldAtOnceWithWhatToWrite() throws IOException {
        String told =
                mistakes(
                        """
                        - {id: a, part: facts, kinds: [demarche], en: "It happened.", ja: "起きた。"}
                        - {id: b, part: facts, kinds: [press], when: effect.data_takn, en: "x", ja: "x"}
                        - {id: c, part: law, kinds: [demarche], when: rule un.none, en: "{effect.deaths", ja: "x"}
                        - {id: d, part: law, kinds: [demarche], when: effect.data_taken, en: "x", ja: "x"}
                        - {id: e, part: facts, kinds: [demarche], en: "{effect.data_taken}", ja: "{force.severity}"}
                        - {id: f, part: facts, kinds: [demarche], formula: true, en: "{effect.deaths}", ja: "x"}
                        - {id: effect.deaths, part: facts, kinds: [demarche, public-statement], when: effect.deaths >= 1, en: "x", ja: "x"}
                        """);

        assertThat(told)
                .contains(
                        "own.yaml:",
                        "on what does it rest?",
                        "'press' is no kind",
                        "there is no fact 'effect.data_takn'",
                        "brace without its other",
                        "there is no such rule",
                        "what is said of law rests on a rule",
                        "'effect.data_taken' is true or false",
                        "'force.severity' can be slight, which has no words",
                        "a formula says nothing of the case",
                        "'ja_note' is missing",
                        "'effect.deaths' is there twice");
    }

    @Test
    void whatIsMissingAltogetherIsTold() {
        MistakesException told =
                catchThrowableOfType(
                        MistakesException.class,
                        () -> SentenceBook.read("own.yaml", "sentences: []\n", Given.LAW));

        assertThat(String.valueOf(told.getMessage()))
                .contains(
                        "'frames' has none for demarche",
                        "lacks very-likely",
                        "profile none",
                        "proposed");
    }
}
