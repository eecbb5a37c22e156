package org.dazaifu.strategy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.record.ReadinessReport;
import org.dazaifu.strategy.record.ReadinessReport.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerSheetTest {

    private static final String HEAD =
            "form,readiness\nquestionnaire,2026-1\ncode,131016\ndate,2026-10-01\n";

    private static ReadinessReport read(String text) throws MistakesException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadinessReport read(byte[] bytes) throws MistakesException {
        return read(bytes, MadeAnswers.QUESTIONS);
    }

    private static ReadinessReport read(byte[] bytes, Questionnaire questions)
            throws MistakesException {
        return AnswerSheet.read(
                "a.csv",
                bytes,
                questions,
                Instant.parse("2026-11-01T00:00:00Z"),
                LocalDate.parse("2026-11-01"),
                "soumu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void japaneseAnswersAreReadInBothEncodings(String charset) throws Exception {
        ReadinessReport report =
                read(
                        (HEAD + "head,はい,あ\npolicy,一部\naudit,わからない\nmfa-remote,該当なし\n")
                                .getBytes(Charset.forName(charset)));
        assertThat(report.answers())
                .isEqualTo(
                        Map.of(
                                "head", Answer.YES,
                                "policy", Answer.PARTLY,
                                "audit", Answer.UNKNOWN,
                                "mfa-remote", Answer.NOT_APPLICABLE));
        assertThat(report.document().sha256()).isPresent();
        assertThat(Assessment.of(report, MadeAnswers.QUESTIONS).complete()).isFalse();
    }

    @Test
    void theFormItselfComesBackAsItWasMadeOnceAnswersAreInIt() throws Exception {
        var one = MadeAnswers.governments().getFirst();
        String form = ReadinessForm.csv(MadeAnswers.QUESTIONS, one, Language.JAPANESE);
        assertThat(form).startsWith("\uFEFF");
        String filled =
                form.replace("\"date\",\"\"", "\"date\",\"2026-10-02\"")
                        .replaceAll("(?m)^\"([a-z-]+)\",\"\"", "\"$1\",\"いいえ\"");
        ReadinessReport report = read(filled);
        assertThat(report.code()).isEqualTo(one.code());
        assertThat(report.on()).isEqualTo(LocalDate.parse("2026-10-02"));
        assertThat(report.answers()).hasSize(MadeAnswers.QUESTIONS.questions().size());
        assertThat(Assessment.of(report, MadeAnswers.QUESTIONS).score()).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,131016|code,13101|a.csv:3: '13101' is no code",
                "code,131016|code,011011|a.csv:3: '011011' is a ward of a designated city",
                "date,2026-10-01|date,2026-13-01|a.csv:4: '2026-13-01' is no day; write it as 2026-11-01",
                "date,2026-10-01|date,2026-12-01|a.csv:4: '2026-12-01' is after today",
                "questionnaire,2026-1|questionnaire,2020-1|a.csv:2: there is no questionnaire '2020-1'",
                "form,readiness|form,notice|a.csv:1: this is the form 'notice'",
                "code,131016|#|a.csv: 'code' is missing",
                "head,yes|head,maybe|a.csv:5: 'maybe' is no answer to 'head'",
                "head,yes|haed,yes|a.csv:5: 'haed' is no question here; did you mean 'head'?",
                "head,yes|head,not-applicable|a.csv:5: 'not-applicable' cannot be answered to 'head'",
                "head,yes|head,|a.csv: no question has an answer"
            })
    void everyProblemIsToldWithItsLineAndWhatToWrite(String from, String to, String told) {
        String text = HEAD + "head,yes\n";
        assertThat(text).contains(from);
        assertThatThrownBy(() -> read(text.replace(from, to)))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining(told);
    }

    @Test
    void twoAnswersToOneQuestionAreAProblemUnlessTheyAreTheSame() throws Exception {
        assertThat(read(HEAD + "head,yes\nhead,yes\n").answers()).hasSize(1);
        assertThatThrownBy(() -> read(HEAD + "head,yes\nhead,no\n"))
                .hasMessageContaining("a.csv:6: 'head' has another value on line 5");
    }

    @Test
    void answersToAQuestionThatChangedSinceDoNotCount() throws Exception {
        Questionnaire later =
                new Questionnaire(
                        "2027-1",
                        MadeAnswers.QUESTIONS.groups(),
                        MadeAnswers.QUESTIONS.questions(),
                        Map.of("2026-1", Set.of("policy")));
        ReadinessReport report =
                read(
                        (HEAD + "head,yes\npolicy,yes\ngone,yes\n")
                                .getBytes(StandardCharsets.UTF_8),
                        later);
        assertThat(report.answers()).containsOnlyKeys("head", "policy");
        assertThat(Assessment.of(report, later).answers()).containsOnlyKeys("head");
    }

    @Test
    void bytesThatAreNoTextAndFilesThatAreTooLargeAreRefused() {
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xff, (byte) 0xff, 0}))
                .hasMessageContaining("neither UTF-8 nor Shift_JIS");
        assertThatThrownBy(() -> read(HEAD + "head," + "x".repeat(5_000)))
                .hasMessageContaining("a.csv:5: 'head' is longer than 4000 characters");
        assertThatThrownBy(() -> read("{\"form\": \"readiness\",\n\"code\": [1]}"))
                .hasMessageContaining("a.csv:2: 'code' is a text, not a list");
        assertThatThrownBy(() -> read("{\"form\": \"readiness\",\n\"code\" 1}"))
                .hasMessageContaining("a.csv:2: this is not JSON");
    }
}
