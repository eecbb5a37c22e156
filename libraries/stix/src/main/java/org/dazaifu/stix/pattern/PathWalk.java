package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;

/**
 * From an object along a path to its values: section 9.7.
 *
 * <p>A property whose name ends with {@code _ref} or {@code _refs} leads on through the reference;
 * where the path ends at it, its value is the reference itself. References to what is not there
 * lead nowhere. No value is visited twice at one step, so the time is at most steps times values
 * however references run in circles.
 */
final class PathWalk {

    private PathWalk() {}

    private record Place(StixValue value, String property) {}

    static List<ObservedValue> values(
            Dictionary object, ObjectPath path, Map<String, Dictionary> referable) {
        List<Place> places = List.of(new Place(object, ""));
        for (ObjectPath.Step step : path.steps()) {
            Set<StixValue> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            var next = new ArrayList<Place>();
            for (Place place : places) {
                for (Place reached : step(place, step, referable)) {
                    if (seen.add(reached.value())) {
                        next.add(reached);
                    }
                }
            }
            places = next;
        }
        return places.stream().map(p -> ObservedValue.of(p.property(), p.value())).toList();
    }

    private static List<Place> step(
            Place place, ObjectPath.Step step, Map<String, Dictionary> referable) {
        StixValue value = place.value();
        return switch (step) {
            case ObjectPath.Key(String name) -> {
                StixValue holder = value;
                if (value instanceof Text(String reference)
                        && (place.property().endsWith("_ref") || place.property().endsWith("_refs"))
                        && referable.containsKey(reference)) {
                    holder = referable.get(reference);
                }
                StixValue held =
                        holder instanceof Dictionary dictionary
                                ? dictionary.entries().get(name)
                                : null;
                yield held == null ? List.of() : List.of(new Place(held, name));
            }
            case ObjectPath.Index(int at) ->
                    value instanceof Items(var values) && at < values.size()
                            ? List.of(new Place(values.get(at), place.property()))
                            : List.of();
            case ObjectPath.Every() ->
                    value instanceof Items(var values)
                            ? values.stream().map(v -> new Place(v, place.property())).toList()
                            : List.of();
        };
    }
}
