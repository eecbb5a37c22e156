package org.dazaifu.sigma;

import java.util.List;
import java.util.Map;

/**
 * Where the values of a rule's field come from in a log that records the same thing under other
 * names.
 */
sealed interface FieldSource {

    /** The values of the first of these fields that the event has. */
    record First(List<String> names) implements FieldSource {
        public First {
            names = List.copyOf(names);
        }
    }

    /** The values of a field, those that are keys of the map replaced by what the map says. */
    record Translated(String name, Map<String, String> values) implements FieldSource {
        public Translated {
            values = Map.copyOf(values);
        }
    }

    /**
     * The part of a field's values after one text and before the next occurrence of another; absent
     * without the first.
     */
    record Part(String name, String after, String until) implements FieldSource {}

    /**
     * One value made of texts and fields in turn, the first piece being text; absent where one of
     * the fields is. Then the first prefix that the value has is replaced.
     */
    record Joined(List<String> pieces, Map<String, String> prefixes) implements FieldSource {
        public Joined {
            pieces = List.copyOf(pieces);
            prefixes =
                    java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(prefixes));
        }
    }
}
