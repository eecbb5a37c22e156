package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the fields a rule names are found in the events of one route. A field that is not mentioned
 * has its own name.
 */
record FieldView(Map<String, FieldSource> sources) {

    static final FieldView PLAIN = new FieldView(Map.of());

    FieldView {
        sources = Map.copyOf(sources);
    }

    /** Both, the other view's word counting where they differ. */
    FieldView with(FieldView other) {
        Map<String, FieldSource> both = new HashMap<>(sources);
        both.putAll(other.sources);
        return new FieldView(both);
    }

    FieldSource source(String field) {
        FieldSource source = sources.get(field);
        return source == null ? new FieldSource.First(List.of(field)) : source;
    }

    /**
     * The values of a source in an event, null for a null; empty where the event does not have it.
     */
    static List<@Nullable String> values(FieldSource source, LogEvent event) {
        return switch (source) {
            case FieldSource.First(List<String> names) -> {
                for (String name : names) {
                    List<@Nullable String> values = values(name, event);
                    if (!values.isEmpty()) {
                        yield values;
                    }
                }
                yield List.of();
            }
            case FieldSource.Translated(String name, Map<String, String> table) -> {
                List<@Nullable String> values = values(name, event);
                values.replaceAll(value -> value == null ? null : table.getOrDefault(value, value));
                yield values;
            }
            case FieldSource.Part(String name, String after, String until) -> {
                List<@Nullable String> parts = new ArrayList<>();
                for (String value : values(name, event)) {
                    int at = value == null ? -1 : value.indexOf(after);
                    if (value != null && at >= 0) {
                        int from = at + after.length();
                        int to = until.isEmpty() ? -1 : value.indexOf(until, from);
                        parts.add(value.substring(from, to < 0 ? value.length() : to));
                    }
                }
                yield parts;
            }
            case FieldSource.Joined joined -> join(joined, event);
        };
    }

    private static List<@Nullable String> join(FieldSource.Joined joined, LogEvent event) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < joined.pieces().size(); i++) {
            String piece = joined.pieces().get(i);
            if (i % 2 == 0) {
                text.append(piece);
                continue;
            }
            List<@Nullable String> values = values(piece, event);
            String value = values.isEmpty() ? null : values.getFirst();
            if (value == null) {
                return List.of();
            }
            text.append(value);
        }
        String whole = text.toString();
        for (Map.Entry<String, String> prefix : joined.prefixes().entrySet()) {
            if (whole.regionMatches(true, 0, prefix.getKey(), 0, prefix.getKey().length())) {
                whole = prefix.getValue() + whole.substring(prefix.getKey().length());
                break;
            }
        }
        List<@Nullable String> one = new ArrayList<>();
        one.add(whole);
        return one;
    }

    private static List<@Nullable String> values(String name, LogEvent event) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < event.size(); i++) {
            if (event.name(i).equals(name)) {
                values.add(event.value(i));
            }
        }
        return values;
    }
}
