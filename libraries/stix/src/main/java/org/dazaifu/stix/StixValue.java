package org.dazaifu.stix;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a STIX property, exactly as JSON says it. Immutable; two dictionaries are equal
 * whatever their order.
 *
 * <p>Nothing is interpreted: a timestamp or an identifier is a {@link Text}, a number keeps its
 * spelling.
 */
public sealed interface StixValue {

    /** A string. */
    record Text(String value) implements StixValue {}

    /** A number as it is written, such as {@code 1.50e3}: a number in JSON's grammar. */
    record Numeral(String literal) implements StixValue {}

    /** A truth value. */
    record Flag(boolean value) implements StixValue {}

    /** JSON's null, which STIX does not allow anywhere. */
    record Nil() implements StixValue {}

    /** A list. */
    record Items(List<StixValue> values) implements StixValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Names with values, in the order in which they were written. */
    record Dictionary(Map<String, StixValue> entries) implements StixValue {
        public Dictionary {
            entries = SmallMap.copyOf(entries);
        }

        /** The value of {@code name}. */
        public Optional<StixValue> get(String name) {
            return Optional.ofNullable(entries.get(name));
        }

        /** The string {@code name}; empty if absent or anything else than a string. */
        public Optional<String> text(String name) {
            return entries.get(name) instanceof Text(String value)
                    ? Optional.of(value)
                    : Optional.empty();
        }

        /** Whether {@code name} is the truth value true. */
        public boolean isTrue(String name) {
            return entries.get(name) instanceof Flag(boolean value) && value;
        }

        /**
         * The strings in the list {@code name}; empty if absent, items that aren't strings are left
         * out.
         */
        public List<String> texts(String name) {
            return items(name).stream()
                    .filter(Text.class::isInstance)
                    .map(v -> ((Text) v).value())
                    .toList();
        }

        /** The dictionaries in the list {@code name}; empty if absent, other items are left out. */
        public List<Dictionary> dictionaries(String name) {
            return items(name).stream()
                    .filter(Dictionary.class::isInstance)
                    .map(Dictionary.class::cast)
                    .toList();
        }

        private List<StixValue> items(String name) {
            return entries.get(name) instanceof Items(List<StixValue> values) ? values : List.of();
        }
    }
}
