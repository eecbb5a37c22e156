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
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.ValueText;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** An incident with the answers that the law gives on it: expected, never computed. */
record Scenario(
        String name,
        String profile,
        Facts facts,
        Map<String, String> rules,
        Map<String, String> options) {

    private static final Library LIBRARY = Library.shipped();

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

    /** All that ship with the tests. */
    static List<Scenario> all() throws IOException {
        try (InputStream in = Scenario.class.getResourceAsStream("scenarios.yaml")) {
            List<?> all =
                    (List<?>)
                            new Load(LoadSettings.builder().build())
                                    .loadFromInputStream(Objects.requireNonNull(in));
            return all.stream().map(yaml -> of((Map<?, ?>) yaml)).toList();
        }
    }
}
