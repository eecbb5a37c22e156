package org.dazaifu.sigma;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value in a YAML document with the line it begins at, from 1. */
sealed interface YamlNode {

    int line();

    /**
     * Text; {@code plain} where it was written without quotes and so may stand for null, a truth
     * value or a number.
     */
    record Scalar(String text, boolean plain, int line) implements YamlNode {

        boolean isNull() {
            return plain
                    && (text.isEmpty()
                            || text.equals("~")
                            || text.equals("null")
                            || text.equals("Null")
                            || text.equals("NULL"));
        }

        /**
         * The truth value, or null where it is none. YAML 1.2 core schema: {@code true} and {@code
         * false}.
         */
        @Nullable Boolean truth() {
            if (!plain) {
                return null;
            }
            return switch (text) {
                case "true", "True", "TRUE" -> Boolean.TRUE;
                case "false", "False", "FALSE" -> Boolean.FALSE;
                default -> null;
            };
        }
    }

    /** Values in order. */
    record Sequence(List<YamlNode> items, int line) implements YamlNode {}

    /** Keys with values in the order written; the reader has refused repeated keys. */
    record Mapping(List<Entry> entries, int line) implements YamlNode {

        @Nullable Entry entry(String key) {
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    return entry;
                }
            }
            return null;
        }
    }

    /** One key of a mapping. */
    record Entry(String key, YamlNode value, int line) {}
}
