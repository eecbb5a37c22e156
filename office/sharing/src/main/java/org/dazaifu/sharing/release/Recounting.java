package org.dazaifu.sharing.release;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.sharing.release.Loss.Kind;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;

/**
 * Counts and times of what goes. A sighting's count and window always become those of the observed
 * data that goes with it, and are absent where none does: whether they are recomputed must not tell
 * whether anything was removed. What an author says of a campaign's or group's times stays.
 */
final class Recounting {

    private Recounting() {}

    static Dictionary of(Dictionary object, Map<String, Dictionary> going, List<Loss> losses) {
        String type = object.text("type").orElse("");
        String id = object.text("id").orElse("").toLowerCase(Locale.ROOT);
        boolean counts = Releasing.countsTheCase(type, object.text("description").orElse(""));
        if (!counts && !type.equals("sighting")) {
            return object;
        }
        Map<String, StixValue> after = new TreeMap<>(object.entries());
        if (counts) {
            after.remove("description");
            losses.add(new Loss(id, "description", Kind.PROPERTY, "it counts the whole case"));
        }
        if (type.equals("sighting")) {
            after.keySet().removeAll(List.of("count", "first_seen", "last_seen"));
            losses.add(
                    new Loss(
                            id,
                            "count",
                            Kind.RECOMPUTED,
                            "count and times are of what goes with it"));
            long count = 0;
            TreeSet<Instant> times = new TreeSet<>();
            for (String ref : object.texts("observed_data_refs")) {
                Dictionary data = going.get(ref.toLowerCase(Locale.ROOT));
                if (data != null
                        && data.entries().get("number_observed") instanceof Numeral(String n)
                        && n.matches("[0-9]{1,9}")) {
                    count += Long.parseLong(n);
                    time(data, "first_observed", times);
                    time(data, "last_observed", times);
                }
            }
            if (count > 0) {
                after.put("count", new Numeral(String.valueOf(Math.min(count, 999_999_999))));
            }
            if (!times.isEmpty()) {
                after.put("first_seen", new Text(written(times.first())));
                after.put("last_seen", new Text(written(times.last())));
            }
        }
        return new Dictionary(after);
    }

    private static void time(Dictionary data, String name, TreeSet<Instant> times) {
        try {
            data.text(name).ifPresent(text -> times.add(Instant.parse(text)));
        } catch (DateTimeParseException e) {
            // What is no time is no bound of one.
        }
    }

    private static String written(Instant time) {
        String text = time.toString();
        return text.contains(".") ? text : text.replace("Z", ".000Z");
    }

    /** With its properties, and references in the order of their text, each once. */
    static Dictionary sorted(Dictionary object) {
        Map<String, StixValue> after = new TreeMap<>();
        boolean same = true;
        String before = "";
        for (Map.Entry<String, StixValue> entry : object.entries().entrySet()) {
            String name = entry.getKey();
            StixValue value = sorted(name, entry.getValue());
            same &= value == entry.getValue() && before.compareTo(name) <= 0;
            before = name;
            after.put(name, value);
        }
        return same ? object : new Dictionary(after);
    }

    private static StixValue sorted(String name, StixValue value) {
        return switch (value) {
            case Items(var values) -> {
                boolean refs =
                        name.endsWith("_refs") && values.stream().allMatch(Text.class::isInstance);
                List<StixValue> all = new ArrayList<>(values.size());
                if (refs) {
                    TreeMap<String, StixValue> texts = new TreeMap<>();
                    values.forEach(one -> texts.putIfAbsent(((Text) one).value(), one));
                    all.addAll(texts.values());
                } else {
                    values.forEach(one -> all.add(sorted("", one)));
                }
                boolean same = all.size() == values.size();
                for (int i = 0; same && i < all.size(); i++) {
                    same = all.get(i) == values.get(i);
                }
                yield same ? value : new Items(all);
            }
            case Dictionary inner -> sorted(inner);
            case Text(String text) -> {
                String canonical =
                        EmbeddedJson.in(text)
                                .map(json -> EmbeddedJson.text(inOneOrder(json)))
                                .orElse(text);
                yield canonical.equals(text) ? value : new Text(canonical);
            }
            case Numeral _, StixValue.Flag _, StixValue.Nil _ -> value;
        };
    }

    /** Lists within a text stay in their order, which is what they say. */
    private static StixValue inOneOrder(StixValue value) {
        return switch (value) {
            case Items(var values) ->
                    new Items(values.stream().map(Recounting::inOneOrder).toList());
            case Dictionary(var entries) -> {
                Map<String, StixValue> after = new TreeMap<>();
                entries.forEach((name, one) -> after.put(name, inOneOrder(one)));
                yield new Dictionary(after);
            }
            case Text _, Numeral _, StixValue.Flag _, StixValue.Nil _ -> value;
        };
    }
}
