package org.dazaifu.casebook;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.fact.Clearing;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource.Person;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Marking;
import org.dazaifu.response.fact.Statements;
import org.dazaifu.response.fact.ValueText;
import org.dazaifu.response.fact.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The act {@code stated} of the ledger: {@code fact}, {@code by}, {@code reason}, {@code value} (a
 * list of words, or null where a person says that it is unknown), {@code marking} and {@code
 * release}; and the act {@code cleared}, the same of a value that is released and not stated.
 *
 * <p>An act of before there were markings has neither: it is released for nothing.
 */
final class StatementJson {

    static final String ACT = "stated";
    static final String CLEARED = "cleared";

    private StatementJson() {}

    static ObjectNode write(ObjectNode act, Fact fact, Person by) {
        return marked(put(act, fact.name(), by), fact.value(), fact.marking());
    }

    static ObjectNode writeCleared(ObjectNode act, String name, Clearing clearing) {
        return marked(put(act, name, clearing.by()), clearing.value(), clearing.marking());
    }

    private static ObjectNode marked(ObjectNode act, FactValue fact, Marking marking) {
        ArrayNode value = act.putArray("value");
        words(fact).forEach(value::add);
        act.put("marking", marking.label().label());
        ArrayNode release = act.putArray("release");
        marking.words().forEach(release::add);
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
     * @throws IllegalArgumentException if the vocabulary lacks the fact, it has another type, or
     *     its marking is not understood
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
        Optional<FactValue> read = ValueText.read(definition, words);
        FactValue value =
                read.orElseThrow(() ->
                        new IllegalArgumentException(
                                "the case states %s of '%s', which is %s"
                                        .formatted(words, name, definition.expects())));
        Marking marking = marking(act, name);
        return act.path("act").asString("").equals(CLEARED)
                ? before.withCleared(name, new Clearing(value, marking, by))
                : before.with(new Fact(name, value, by, marking));
    }

    /** What is not understood is refused: it might have been narrower than what is assumed. */
    private static Marking marking(ObjectNode act, String name) {
        if (act.get("marking") == null && act.get("release") == null) {
            return Marking.UNSAID;
        }
        JsonNode label = act.path("marking");
        if (!label.isString() || label.asString().isBlank() || !act.path("release").isArray()) {
            throw new IllegalArgumentException(
                    "the case marks '%s' in a way that is not understood: %s, %s"
                            .formatted(name, label, act.path("release")));
        }
        List<String> release = new ArrayList<>();
        for (JsonNode word : act.path("release")) {
            release.add(word.asString("?"));
        }
        try {
            return Marking.read(label.asString(), release);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the case marks '%s' in a way that is not understood: %s"
                            .formatted(name, e.getMessage()),
                    e);
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the case states a fact at no time: " + text, e);
        }
    }
}
