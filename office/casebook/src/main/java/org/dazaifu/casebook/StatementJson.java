package org.dazaifu.casebook;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource.Person;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Statements;
import org.dazaifu.response.fact.ValueText;
import org.dazaifu.response.fact.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The act {@code stated} of the ledger: {@code fact}, {@code by}, {@code reason} and {@code value},
 * a list of words, or null where a person says that it is unknown.
 */
final class StatementJson {

    static final String ACT = "stated";

    private StatementJson() {}

    static ObjectNode write(ObjectNode act, Fact fact, Person by) {
        ArrayNode value = put(act, fact.name(), by).putArray("value");
        words(fact.value()).forEach(value::add);
        return act;
    }

    static ObjectNode writeUnknown(ObjectNode act, String name, Person by) {
        return put(act, name, by).putNull("value");
    }

    private static ObjectNode put(ObjectNode act, String name, Person by) {
        return act.put("fact", name).put("by", by.name()).put("reason", by.reason());
    }

    private static List<String> words(FactValue value) {
        return value instanceof FactValue.Several several
                ? List.copyOf(several.values())
                : List.of(value.written());
    }

    /**
     * The statements with one more act.
     *
     * @throws IllegalArgumentException if the vocabulary lacks the fact, or it has another type
     */
    static Statements read(Statements before, ObjectNode act, Vocabulary vocabulary) {
        String name = act.path("fact").asString("");
        Person by =
                new Person(
                        act.path("by").asString(""),
                        act.path("reason").asString(""),
                        time(act.path("time").asString("")));
        FactDefinition definition =
                vocabulary
                        .find(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "the case states '%s', which no file of facts here defines; give the same --law files as then"
                                                .formatted(name)));
        if (act.path("value").isNull()) {
            return before.withUnknown(name, by);
        }
        List<String> words = new ArrayList<>();
        for (JsonNode word : act.path("value")) {
            words.add(word.asString(""));
        }
        Optional<FactValue> value = ValueText.read(definition, words);
        return before.with(
                new Fact(
                        name,
                        value.orElseThrow(() ->
                                new IllegalArgumentException(
                                        "the case states %s of '%s', which is %s"
                                                .formatted(words, name, definition.expects()))),
                        by));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the case states a fact at no time: " + text, e);
        }
    }
}
