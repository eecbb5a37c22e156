package org.dazaifu.casebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.detection.Sighting;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first few sightings of every rule, within a bound on memory whatever the sightings
 * hold.
 */
final class ExampleCollector {

    /** How many examples of one rule are kept. */
    static final int EACH = 5;

    /** The longest value kept whole, in UTF-16 units. */
    static final int MAX_VALUE = 2_000;

    /** How many fields of one sighting are kept. */
    static final int MAX_FIELDS = 80;

    /** The text of all examples together, in UTF-16 units. */
    static final long BUDGET = 24_000_000;

    private final Map<String, List<Sighting>> byRule = new LinkedHashMap<>();
    private long used;

    void accept(Sighting sighting) {
        List<Sighting> kept = byRule.get(sighting.rule());
        if (kept != null && kept.size() >= EACH) {
            return;
        }
        if (used > BUDGET) {
            return;
        }
        Sighting cut = cut(sighting);
        for (Sighting.Field field : cut.fields()) {
            used += 40 + field.name().length();
            used += field.value() == null ? 0 : field.value().length();
        }
        byRule.computeIfAbsent(sighting.rule(), rule -> new ArrayList<>(EACH)).add(cut);
    }

    List<RuleExamples> examples() {
        List<RuleExamples> result = new ArrayList<>(byRule.size());
        byRule.forEach((rule, sightings) -> result.add(new RuleExamples(rule, sightings)));
        return result;
    }

    private static Sighting cut(Sighting sighting) {
        List<Sighting.Field> fields = new ArrayList<>();
        for (Sighting.Field field : sighting.fields()) {
            if (fields.size() == MAX_FIELDS) {
                int more = sighting.fields().size() - MAX_FIELDS;
                fields.add(new Sighting.Field("…", more + " more fields in sightings.jsonl"));
                break;
            }
            fields.add(new Sighting.Field(cut(field.name(), 200), cutValue(field.value())));
        }
        return new Sighting(
                sighting.number(),
                sighting.rule(),
                cut(sighting.title(), MAX_VALUE),
                sighting.level(),
                sighting.techniques(),
                sighting.tags(),
                sighting.time(),
                sighting.file(),
                sighting.record(),
                cut(sighting.host(), MAX_VALUE),
                fields);
    }

    private static @Nullable String cutValue(@Nullable String value) {
        return value == null ? null : cut(value, MAX_VALUE);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
    }
}
