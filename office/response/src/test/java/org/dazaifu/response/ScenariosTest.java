package org.dazaifu.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.ValueText;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.Rule;
import org.dazaifu.response.option.Option;
import org.dazaifu.response.option.OptionAssessment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the law says of incidents that the public knows, rule by rule and measure by measure. */
class ScenariosTest {

    private static final Library LIBRARY = Library.shipped();

    private record Scenario(
            String name,
            String profile,
            Facts facts,
            Map<String, String> rules,
            Map<String, String> options) {

        static Scenario of(Map<?, ?> yaml) {
            var rules = new TreeMap<String, String>();
            var options = new TreeMap<String, String>();
            LIBRARY.law().rules().forEach(rule -> rules.put(rule.id(), "open"));
            LIBRARY.catalogue().measures().forEach(m -> options.put(m.id(), "available once"));
            expect(yaml, "met", "met", rules);
            expect(yaml, "not-met", "not met", rules);
            expect(yaml, "available", "available", options);
            expect(yaml, "not-available", "not available because", options);
            expect(yaml, "not-lawful", "not lawful because", options);
            return new Scenario(
                    text(yaml, "scenario"),
                    text(yaml, "profile"),
                    facts((Map<?, ?>) Objects.requireNonNull(yaml.get("facts"))),
                    rules,
                    options);
        }

        private static String text(Map<?, ?> yaml, String key) {
            return String.valueOf(yaml.get(key));
        }

        private static void expect(
                Map<?, ?> yaml, String key, String words, Map<String, String> answers) {
            if (yaml.get(key) instanceof Collection<?> names) {
                for (Object name : names) {
                    assertThat(answers).as("there is such a name").containsKey(name.toString());
                    answers.put(name.toString(), words);
                }
            }
        }

        private static Facts facts(Map<?, ?> yaml) {
            FactSource person = new FactSource.Person("a lawyer", "as the source tells", null);
            return Facts.of(
                    yaml.entrySet().stream()
                            .map(e ->
                                    new Fact(
                                            e.getKey().toString(),
                                            value(e.getKey().toString(), e.getValue()),
                                            person))
                            .toList());
        }

        private static FactValue value(String name, Object yaml) {
            FactDefinition definition =
                    LIBRARY.law()
                            .vocabulary()
                            .find(name)
                            .orElseThrow(() -> new AssertionError("no fact " + name));
            List<String> words =
                    yaml instanceof Collection<?> several
                            ? several.stream().map(Object::toString).toList()
                            : List.of(yaml.toString());
            Optional<FactValue> value = ValueText.read(definition, words);
            return value.orElseThrow(() -> new AssertionError(name + " is no " + words));
        }
    }

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        try (InputStream in = ScenariosTest.class.getResourceAsStream("scenarios.yaml")) {
            List<?> all =
                    (List<?>)
                            new Load(LoadSettings.builder().build())
                                    .loadFromInputStream(Objects.requireNonNull(in));
            assertThat(all).hasSizeGreaterThanOrEqualTo(24);
            return all.stream()
                    .map(yaml -> Scenario.of((Map<?, ?>) yaml))
                    .map(s -> DynamicTest.dynamicTest(s.name(), () -> check(s)));
        }
    }

    private static void check(Scenario scenario) {
        var evaluation =
                new Evaluation(
                        LIBRARY.law(),
                        scenario.facts(),
                        Objects.requireNonNull(LIBRARY.law().profiles().get(scenario.profile())));
        var rules = new TreeMap<String, String>();
        for (Rule rule : LIBRARY.law().rules()) {
            rules.put(rule.id(), evaluation.rule(rule.id()).truth().words());
        }
        var options = new TreeMap<String, String>();
        for (Option option : new OptionAssessment(LIBRARY.catalogue(), evaluation).options()) {
            options.put(option.measure().id(), option.status().words());
        }

        assertThat(rules).isEqualTo(scenario.rules());
        assertThat(options).isEqualTo(scenario.options());
    }
}
