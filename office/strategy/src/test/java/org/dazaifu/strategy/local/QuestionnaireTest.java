package org.dazaifu.strategy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.record.ReadinessReport.Answer;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private static final Pattern IDENTIFIER =
            Pattern.compile(
                    "CSF (GV|ID|PR|DE|RS|RC)[.][A-Z]{2}-[0-9]{2}|CIS [0-9]{1,2}[.][0-9]{1,2}|MIC [1-8]([.][1-9])?");

    private static final Questionnaire SHIPPED = Questionnaire.shipped();

    @Test
    void noMoreThanFortyQuestionsEachInAGroupThatIsThere() {
        assertThat(SHIPPED.questions()).hasSizeBetween(25, Questionnaire.MOST);
        List<String> groups = SHIPPED.groups().stream().map(Questionnaire.Group::id).toList();
        assertThat(SHIPPED.questions()).allMatch(one -> groups.contains(one.group()));
        assertThat(groups)
                .allMatch(group ->
                        SHIPPED.questions().stream().anyMatch(one -> one.group().equals(group)));
        Set<String> ids = new HashSet<>();
        assertThat(SHIPPED.questions()).allMatch(one -> ids.add(one.id()));
    }

    @Test
    void everyQuestionIsMappedToGuidanceByIdentifier() {
        for (Question one : SHIPPED.questions()) {
            assertThat(one.guidance())
                    .as(one.id())
                    .isNotEmpty()
                    .allMatch(id -> IDENTIFIER.matcher(id).matches())
                    .anyMatch(id -> id.startsWith("CSF "));
        }
    }

    @Test
    void anAnswerAppliesInBothLanguagesOrInNone() {
        for (Question one : SHIPPED.questions()) {
            for (Answer answer : Answer.values()) {
                assertThat(AnswerWords.meaning(one, answer, Language.ENGLISH).isPresent())
                        .as(one.id())
                        .isEqualTo(AnswerWords.meaning(one, answer, Language.JAPANESE).isPresent());
            }
        }
    }

    @Test
    void whatIsWrongWithAQuestionnaireIsToldByLine() {
        assertThatThrownBy(() ->
                        Questionnaire.read(
                                "q.yaml",
                                """
                                version: 2027-1
                                questions:
                                  - {id: a, group: g, weight: 9, effort: none, guidance: [CSF]}
                                """))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("q.yaml:3")
                .hasMessageContaining("'weight' is a number from 1 to 5")
                .hasMessageContaining("'effort' is one of small, medium, large")
                .hasMessageContaining("write the words of 'ja'");
    }
}
