package org.dazaifu.stix.conversion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;
import org.jspecify.annotations.Nullable;

/**
 * The markings that observables take with them when they leave a container: the whole object's, and
 * the granular ones that select them or something in them. None may be lost on the way.
 */
final class ContainerMarkings {

    private final Draft observed;
    private final List<StixValue> whole = new ArrayList<>();
    private final Map<String, List<StixValue>> onObjects = new LinkedHashMap<>();
    private final Map<String, List<StixValue>> within = new LinkedHashMap<>();
    private final List<StixValue> staying = new ArrayList<>();
    private boolean moved;

    ContainerMarkings(Draft observed, Map<String, StixId> ids) {
        this.observed = observed;
        Dictionary properties = observed.dictionary();
        if (properties.entries().get("object_marking_refs") instanceof Items(var references)) {
            whole.addAll(references);
        }
        if (properties.entries().get("granular_markings") instanceof Items(var markings)) {
            for (StixValue marking : markings) {
                if (marking instanceof Dictionary granular
                        && granular.entries().get("selectors") instanceof Items(var selectors)) {
                    selectors.forEach(s -> sort(granular, s, ids));
                } else {
                    staying.add(marking);
                }
            }
        }
    }

    private void sort(Dictionary marking, StixValue selector, Map<String, StixId> ids) {
        String text = selector instanceof Text(String value) ? value : "";
        if (text.equals("objects")) {
            moved = true;
            staying.add(selecting(marking, "object_refs"));
            marking.get("marking_ref").ifPresent(whole::add);
        } else if (text.startsWith("objects.")) {
            String[] steps = text.split("\\.", 3);
            if (!ids.containsKey(steps[1])) {
                staying.add(selecting(marking, text));
            } else if (steps.length == 2) {
                moved = true;
                marking.get("marking_ref")
                        .ifPresent(r ->
                                onObjects.computeIfAbsent(steps[1], _ -> new ArrayList<>()).add(r));
            } else {
                moved = true;
                within.computeIfAbsent(steps[1], _ -> new ArrayList<>())
                        .add(selecting(marking, renamed(ids.get(steps[1]), steps[2])));
            }
        } else {
            staying.add(selector instanceof Text ? selecting(marking, text) : marking);
        }
    }

    private static String renamed(@Nullable StixId id, String selector) {
        int end = selector.indexOf('.');
        String first = end < 0 ? selector : selector.substring(0, end);
        String type = id == null ? "" : id.type();
        return Observable20.name(type, first) + selector.substring(first.length());
    }

    private static Dictionary selecting(Dictionary marking, String selector) {
        var copy = new LinkedHashMap<>(marking.entries());
        copy.put("selectors", new Items(List.of(new Text(selector))));
        return new Dictionary(copy);
    }

    /** Adds to the properties of the observable {@code key} what marks it. */
    void mark(String key, Map<String, StixValue> properties) {
        add("object_marking_refs", whole, properties);
        add("object_marking_refs", onObjects.getOrDefault(key, List.of()), properties);
        var converted = new Dictionary(properties);
        add(
                "granular_markings",
                within.getOrDefault(key, List.of()).stream()
                        .map(marking -> following(marking, converted))
                        .toList(),
                properties);
    }

    private static StixValue following(StixValue marking, Dictionary converted) {
        if (!(marking instanceof Dictionary granular)) {
            return marking;
        }
        String selector = String.join("", granular.texts("selectors"));
        return selecting(granular, Values20.selector(selector, converted));
    }

    private static void add(String name, List<StixValue> more, Map<String, StixValue> properties) {
        if (more.isEmpty()) {
            return;
        }
        var all = new LinkedHashSet<StixValue>();
        if (properties.get(name) instanceof Items(var present)) {
            all.addAll(present);
        }
        all.addAll(more);
        properties.put(name, new Items(List.copyOf(all)));
    }

    /** Leaves with the observed data the granular markings that did not go. */
    void finish() {
        if (!whole.isEmpty()) {
            observed.tell("object_marking_refs", "put on each of the observables too");
        }
        if (!moved) {
            return;
        }
        if (staying.isEmpty()) {
            observed.remove("granular_markings");
        } else {
            observed.set("granular_markings", new Items(staying));
        }
        observed.tell("granular_markings", "those of observables went with them");
    }
}
