package org.dazaifu.sharing.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Granular markings (STIX 2.1, section 7.2.3): takes out of an object what they keep from an
 * audience. What they allow raises the marking of the whole object, and then none is left:
 * positions of the rest would tell that something was there.
 */
final class Grains {

    /**
     * An object without what its granular markings withhold; {@code closed} says why none of it
     * goes.
     */
    record Sifted(
            Dictionary properties,
            @Nullable Tlp raised,
            List<StixValue> withheld,
            List<String> places,
            String closed) {}

    private Grains() {}

    static Sifted sift(StixObject object, MarkingRights rights) {
        StixValue stated = object.properties().entries().get("granular_markings");
        Dictionary whole = object.properties();
        if (stated == null) {
            return new Sifted(whole, null, List.of(), List.of(), "");
        }
        if (!(stated instanceof Items(List<StixValue> markings))) {
            return closed(whole, "its granular markings are no list");
        }
        Set<String> taken = new HashSet<>();
        Map<String, Tlp> allowed = new LinkedHashMap<>();
        for (StixValue one : markings) {
            if (!(one instanceof Dictionary marking) || marking.texts("selectors").isEmpty()) {
                return closed(whole, "a granular marking selects nothing");
            }
            String ref = marking.text("marking_ref").orElse("");
            boolean language = ref.isEmpty() && marking.text("lang").isPresent();
            for (String selector : marking.texts("selectors")) {
                if (find(whole, selector) == null) {
                    return closed(whole, "a granular marking selects what is not there");
                }
                if (language) {
                    continue;
                }
                if (!rights.objection(ref).isEmpty()) {
                    taken.add(selector);
                } else {
                    allowed.merge(
                            selector,
                            MarkingRights.understood(ref).orElse(Tlp.RED),
                            (a, b) -> a.compareTo(b) > 0 ? a : b);
                }
            }
        }
        Tlp raised = null;
        for (Map.Entry<String, Tlp> one : allowed.entrySet()) {
            boolean gone =
                    taken.stream()
                            .anyMatch(t ->
                                    one.getKey().equals(t) || one.getKey().startsWith(t + "."));
            if (!gone && (raised == null || one.getValue().compareTo(raised) > 0)) {
                raised = one.getValue();
            }
        }
        List<StixValue> withheld = new ArrayList<>();
        taken.forEach(selector -> {
            StixValue value = find(whole, selector);
            if (value != null) {
                withheld.add(value);
            }
        });
        Map<String, StixValue> rest = new LinkedHashMap<>();
        whole.entries()
                .forEach((name, value) -> {
                    StixValue kept =
                            name.equals("granular_markings") ? null : without(value, name, taken);
                    if (kept != null) {
                        rest.put(name, kept);
                    }
                });
        return new Sifted(
                new Dictionary(rest), raised, withheld, taken.stream().sorted().toList(), "");
    }

    private static Sifted closed(Dictionary whole, String why) {
        return new Sifted(whole, null, List.of(), List.of(), why);
    }

    private static @Nullable StixValue without(StixValue value, String path, Set<String> taken) {
        if (taken.contains(path)) {
            return null;
        }
        return switch (value) {
            case Dictionary(var entries) -> {
                Map<String, StixValue> rest = new LinkedHashMap<>();
                entries.forEach((name, inner) -> {
                    StixValue kept = without(inner, path + "." + name, taken);
                    if (kept != null) {
                        rest.put(name, kept);
                    }
                });
                yield rest.isEmpty() && !entries.isEmpty() ? null : new Dictionary(rest);
            }
            case Items(var values) -> {
                List<StixValue> rest = new ArrayList<>();
                for (int i = 0; i < values.size(); i++) {
                    StixValue kept = without(values.get(i), path + ".[" + i + "]", taken);
                    if (kept != null) {
                        rest.add(kept);
                    }
                }
                yield rest.isEmpty() && !values.isEmpty() ? null : new Items(rest);
            }
            case StixValue.Text _, StixValue.Numeral _, StixValue.Flag _, StixValue.Nil _ -> value;
        };
    }

    /** What a selector selects; a name within may itself hold dots. */
    private static @Nullable StixValue find(StixValue value, String selector) {
        if (selector.isEmpty()) {
            return value;
        }
        return switch (value) {
            case Dictionary(var entries) -> {
                for (Map.Entry<String, StixValue> entry : entries.entrySet()) {
                    String name = entry.getKey();
                    if (selector.equals(name)) {
                        yield entry.getValue();
                    }
                    StixValue found =
                            selector.startsWith(name + ".")
                                    ? find(entry.getValue(), selector.substring(name.length() + 1))
                                    : null;
                    if (found != null) {
                        yield found;
                    }
                }
                yield null;
            }
            case Items(var values) -> {
                for (int i = 0; i < values.size(); i++) {
                    String name = "[" + i + "]";
                    if (selector.equals(name)) {
                        yield values.get(i);
                    }
                    if (selector.startsWith(name + ".")) {
                        yield find(values.get(i), selector.substring(name.length() + 1));
                    }
                }
                yield null;
            }
            case StixValue.Text _, StixValue.Numeral _, StixValue.Flag _, StixValue.Nil _ -> null;
        };
    }
}
