package org.dazaifu.strategy.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;
import org.dazaifu.sharing.audience.LocalGovernments;
import org.dazaifu.strategy.facts.Column;
import org.dazaifu.strategy.facts.Row;
import org.dazaifu.strategy.facts.View;

/**
 * By what a table breaks down. Which categories it has is said beforehand: were they taken from the
 * rows, a category that is there would tell that somebody is in it.
 *
 * @param id of the dimension, the same wherever it is used
 * @param column of the view; it holds one text or a truth value
 * @param groups by category, the group that it belongs to, or an empty text where it stands alone
 */
public record Dimension(String id, String column, Map<String, String> groups) {

    /** The total over all categories. */
    public static final String ALL = "*";

    /** A row whose value is not among the categories. */
    public static final String OTHER = "other";

    /** A row whose value is not known. */
    public static final String UNKNOWN = "unknown";

    private static final String CODE = "[a-z0-9][a-z0-9-]{0,63}";

    /** Regions of Japan by the first two digits of their prefectures' codes. */
    private static final String[] REGIONS = {
        "hokkaido 1 1",
        "tohoku 2 7",
        "kanto 8 14",
        "chubu 15 23",
        "kinki 24 30",
        "chugoku 31 35",
        "shikoku 36 39",
        "kyushu-okinawa 40 47"
    };

    public Dimension {
        Map<String, String> kept = new LinkedHashMap<>();
        groups.forEach((category, group) -> {
            if (!category.matches(CODE) || !group.isEmpty() && !group.matches(CODE)) {
                throw new IllegalArgumentException(
                        "'%s' in '%s': categories have small letters, digits and '-'"
                                .formatted(category, group));
            }
            kept.put(category, group);
        });
        groups = java.util.Collections.unmodifiableMap(kept);
        for (String group : groups.values()) {
            if (groups.containsKey(group)) {
                throw new IllegalArgumentException("'" + group + "' is a category and a group");
            }
        }
    }

    /** Categories without groups, and beside them {@link #OTHER} and {@link #UNKNOWN}. */
    public static Dimension of(String id, String column, List<String> categories) {
        Map<String, String> groups = new LinkedHashMap<>();
        categories.forEach(one -> groups.put(one, ""));
        groups.put(OTHER, "");
        groups.put(UNKNOWN, "");
        return new Dimension(id, column, groups);
    }

    /**
     * Categories beside which there is only {@link #UNKNOWN}, such as true and false. A place in
     * which nobody can be must not be among them: everybody would know that it hides nothing.
     */
    public static Dimension closed(String id, String column, List<String> categories) {
        Map<String, String> groups = new LinkedHashMap<>();
        categories.forEach(one -> groups.put(one, ""));
        groups.put(UNKNOWN, "");
        return new Dimension(id, column, groups);
    }

    /** The 47 prefectures of Japan in their regions, such as {@code jp-130001} in {@code kanto}. */
    public static Dimension prefectures() {
        Map<String, String> groups = new LinkedHashMap<>();
        for (LocalGovernments.LocalGovernment one : LocalGovernments.all()) {
            if (one.isPrefecture()) {
                int number = Integer.parseInt(one.code().substring(0, 2));
                for (String region : REGIONS) {
                    String[] parts = region.split(" ", 3);
                    if (number >= Integer.parseInt(parts[1])
                            && number <= Integer.parseInt(parts[2])) {
                        groups.put("jp-" + one.code(), parts[0]);
                    }
                }
            }
        }
        groups.put(OTHER, "");
        groups.put(UNKNOWN, "");
        return new Dimension("prefecture", "prefecture", groups);
    }

    /** Its categories, its groups, and {@link #ALL}; in this order. */
    public List<String> codes() {
        SequencedSet<String> codes = new LinkedHashSet<>(groups.keySet());
        groups.values().stream().filter(one -> !one.isEmpty()).forEach(codes::add);
        codes.add(ALL);
        return List.copyOf(codes);
    }

    /** Calls with each whole and the parts that add up to it. */
    void sums(java.util.function.BiConsumer<String, List<String>> out) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        SequencedSet<String> top = new LinkedHashSet<>();
        groups.forEach((category, group) -> {
            if (group.isEmpty()) {
                top.add(category);
            } else {
                top.add(group);
                parts.computeIfAbsent(group, _ -> new ArrayList<>()).add(category);
            }
        });
        parts.forEach(out);
        out.accept(ALL, List.copyOf(top));
    }

    /** The codes that a row counts for. */
    void codes(View view, Row row, Consumer<String> out) {
        int index = index(view).orElseThrow();
        Object value = row.value(index);
        String code = value == null ? UNKNOWN : String.valueOf(value);
        String category = groups.containsKey(code) ? code : OTHER;
        if (!groups.containsKey(category)) {
            throw new IllegalArgumentException("'" + code + "' is no category of " + id);
        }
        out.accept(category);
        String group = groups.getOrDefault(category, "");
        if (!group.isEmpty()) {
            out.accept(group);
        }
        out.accept(ALL);
    }

    Optional<Integer> index(View view) {
        var found = view.index(column);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Column.Type type = view.columns().get(found.getAsInt()).type();
        return type == Column.Type.TEXT || type == Column.Type.TRUTH
                ? Optional.of(found.getAsInt())
                : Optional.empty();
    }
}
