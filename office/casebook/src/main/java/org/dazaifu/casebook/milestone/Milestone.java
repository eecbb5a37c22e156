package org.dazaifu.casebook.milestone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that happened around a case.
 *
 * @param at when it happened, not when it became known
 * @param details what is said of it, by the names of the kind's fields; of their form
 */
public record Milestone(MilestoneKind kind, Instant at, SortedMap<String, String> details) {

    public Milestone {
        List<String> wrong = wrongWith(kind, details);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** Everything that is wrong with details of a kind, and what to write. */
    public static List<String> wrongWith(MilestoneKind kind, Map<String, String> details) {
        List<String> wrong = new ArrayList<>();
        for (MilestoneField field : kind.fields()) {
            String value = details.get(field.name());
            if (value != null) {
                field.wrongWith(value).ifPresent(wrong::add);
            } else if (field.required()) {
                wrong.add("%s is missing; write %s".formatted(field.name(), field.usage()));
            }
        }
        for (String name : new TreeMap<>(details).keySet()) {
            if (kind.fields().stream().noneMatch(field -> field.name().equals(name))) {
                wrong.add("'%s' says nothing here; write %s".formatted(name, kind.usage()));
            }
        }
        if (kind == MilestoneKind.TRUTH && details.isEmpty()) {
            wrong.add("a truth names somebody; write group=NAME, state=COUNTRY or both");
        }
        return wrong;
    }

    /** A detail; empty where it is not said. */
    public String detail(String name) {
        return details.getOrDefault(name, "");
    }

    /** A detail that is a moment. */
    public Instant time(String name) {
        return Instant.parse(detail(name));
    }
}
