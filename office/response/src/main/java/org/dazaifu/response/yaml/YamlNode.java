package org.dazaifu.response.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value in a YAML text with the line and column at which it begins, from 1. */
public sealed interface YamlNode {

    /** From 1. */
    int line();

    /** From 1. */
    int column();

    /** Text, as written; {@code plain} where it stands without quotes. */
    record Scalar(String text, boolean plain, int line, int column) implements YamlNode {}

    /** Values in order. */
    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys with values in the order written; no key occurs twice. */
    record Mapping(List<Entry> entries, int line, int column) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of a key, or null where there is none. */
        public @Nullable YamlNode value(String key) {
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }
    }

    /** One key of a mapping. */
    record Entry(String key, YamlNode value, int line, int column) {}
}
