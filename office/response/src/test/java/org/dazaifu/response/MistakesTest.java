package org.dazaifu.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dazaifu.response.Library.SourceText;
import org.dazaifu.response.yaml.MistakesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake is told with file, line and what to write. */
class MistakesTest {

    private static final String RULES =
            """
            body: Law of a country
            rules:
            - id: xx.one
              title: One
              kind: offence
              sources:
              - {instrument: "Penal Code", at: "Article 1"}
              elements:
              - {id: access, question: "Was there access?", when: act.without_right}
            """;

    private static final String MEASURES =
            """
            measures:
            - id: xx.do
              title: Do it
              family: technical
              decides: operator
              fits: act.without_right
              law: victim.consents
              evidence: []
              risks: {escalation: low, disclosure: low, third_parties: low, note: "None."}
              serves: {stop_harm: low, prevent: low, accountability: none}
              reversible: yes
              deadline: {hours: 4, why: "Soon."}
              less: {instead: tech.monitor, because: "It may wait."}
            """;

    private static final String PROFILE =
            """
            profile: xx
            name: A State
            documents:
            - {id: speech, instrument: "A speech (2026)"}
            positions:
            - {element: un.sovereignty/rule, answer: met, document: speech, view: "It is a rule."}
            """;

    private static String text(String file) {
        return switch (file) {
            case "rules" -> RULES;
            case "measures" -> MEASURES;
            case "profile" -> PROFILE;
            default -> throw new IllegalArgumentException(file);
        };
    }

    @Test
    void whatIsRightIsAdded() throws MistakesException {
        Library library =
                Library.read(
                        List.of(
                                new SourceText("r.yaml", RULES),
                                new SourceText("m.yaml", MEASURES),
                                new SourceText("p.yaml", PROFILE)));

        assertThat(library.law().find("xx.one")).isPresent();
        assertThat(library.catalogue().measure("xx.do").title()).isEqualTo("Do it");
        assertThat(library.law().profiles()).containsKey("xx");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rules    | act.without_right     | act.without_rigth     | x.yaml:9: there is no fact 'act.without_rigth'; did you mean act.without_right?
                    rules    | act.without_right     | rule xx.two           | x.yaml:9: there is no rule 'xx.two'
                    rules    | act.without_right     | rule xx.one           | x.yaml:3: the rule rests on itself: xx.one → xx.one/access → xx.one
                    rules    | act.without_right     | attribution.state >= 0.9 | x.yaml:9: law never reads technical attribution
                    rules    | act.without_right     | act.without_right = yes | x.yaml:9: 'act.without_right' is
                    rules    | act.without_right     | effect.deaths         | x.yaml:9: compare a number: 'effect.deaths >= 1'
                    rules    | kind: offence         | kind: crime           | x.yaml:5: 'kind' is one of breach
                    rules    | xx.one                | un.sovereignty        | x.yaml:3: the rule 'un.sovereignty' stands in law/charter.yaml too
                    rules    | title: One            | titel: One            | x.yaml:4: 'titel' is
                    measures | law: victim.consents  | law: rule un.peace    | x.yaml:7: there is no rule 'un.peace'
                    measures | family: technical     | family: magic         | x.yaml:4: 'family' is one of technical
                    measures | hours: 4              | hours: soon           | x.yaml:12: 'hours' is
                    measures | instead: tech.monitor | instead: tech.wait    | x.yaml:2: less: there is no measure 'tech.wait'
                    profile  | answer: met           | answer: maybe         | x.yaml:6: 'answer' is one of met, not-met, open
                    profile  | un.sovereignty/rule   | un.sovereignty/harm   | x.yaml:6: 'un.sovereignty/harm' is answered by facts
                    profile  | document: speech      | document: spech       | x.yaml:6: 'spech' is none of this profile's documents
                    """)
    void aMistakeIsTold(String file, String right, String wrong, String message) {
        String text = text(file).replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertThat(text).isNotEqualTo(text(file));

        assertThatThrownBy(() -> Library.read(List.of(new SourceText("x.yaml", text))))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining(message);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String text = RULES.replace("offence", "crime").replace("act.without_right", "no.fact");

        assertThatThrownBy(() -> Library.read(List.of(new SourceText("x.yaml", text))))
                .hasMessageContaining("x.yaml:5:")
                .hasMessageContaining("x.yaml:9:");
    }

    @Test
    void whatIsNoYamlIsTold() {
        assertThatThrownBy(() -> Library.read(List.of(new SourceText("x.yaml", "body: [\n"))))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("x.yaml:");
        assertThatThrownBy(() -> Library.read(List.of(new SourceText("x.yaml", "hello: you\n"))))
                .hasMessageContaining("x.yaml:1: the first key says what the file holds");
    }
}
