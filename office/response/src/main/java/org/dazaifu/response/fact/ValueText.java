package org.dazaifu.response.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the value of a fact from what a person wrote. */
public final class ValueText {

    private ValueText() {}

    /** The value; empty where the words are none that the definition allows. */
    public static Optional<FactValue> read(FactDefinition definition, List<String> words) {
        if (definition.type() == FactType.SET) {
            return set(definition, words);
        }
        return words.size() == 1 ? single(definition, words.getFirst().strip()) : Optional.empty();
    }

    private static Optional<FactValue> single(FactDefinition definition, String word) {
        return switch (definition.type()) {
            case BOOLEAN ->
                    switch (word) {
                        case "true", "yes" -> Optional.of(new FactValue.Flag(true));
                        case "false", "no" -> Optional.of(new FactValue.Flag(false));
                        default -> Optional.empty();
                    };
            case NUMBER -> number(word);
            case CHOICE ->
                    definition.values().contains(word)
                            ? Optional.of(new FactValue.Choice(word))
                            : Optional.empty();
            case TEXT -> word.isEmpty() ? Optional.empty() : Optional.of(new FactValue.Words(word));
            case SET -> set(definition, List.of(word));
        };
    }

    private static Optional<FactValue> number(String word) {
        try {
            return Optional.of(new FactValue.Amount(Double.parseDouble(word.replace("_", ""))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<FactValue> set(FactDefinition definition, List<String> words) {
        List<String> values = new ArrayList<>();
        for (String word : words) {
            String value = word.strip();
            boolean known = definition.values().isEmpty() || definition.values().contains(value);
            if (value.isEmpty() || !known) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(FactValue.Several.of(values));
    }
}
