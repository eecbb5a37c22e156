package org.dazaifu.sharing.misp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Objects of several events as one bundle's: what two of them say is one object, under the markings
 * of both and the stricter of two levels of TLP; of two versions the later counts.
 */
public final class StixUnion {

    private final Map<String, StixObject> byId = new LinkedHashMap<>();

    /** Adds the objects of one event. */
    public void add(Collection<StixObject> objects) {
        objects.forEach(object -> byId.merge(object.id(), object, StixUnion::joined));
    }

    /** All objects, each once. */
    public List<StixObject> objects() {
        return List.copyOf(byId.values());
    }

    private static StixObject joined(StixObject first, StixObject second) {
        if (first.equals(second)) {
            return first;
        }
        boolean later = modified(second).compareTo(modified(first)) > 0;
        StixObject counts = later ? second : first;
        var all = new LinkedHashMap<>(counts.properties().entries());
        if (counts.properties().get("created").isEmpty()) {
            second.properties().entries().forEach(all::putIfAbsent);
        }
        List<String> markings = markings(first, second);
        if (!markings.isEmpty()) {
            StixValue references = Draft.items(markings);
            all.put("object_marking_refs", references);
        }
        return new StixObject(new Dictionary(all));
    }

    private static List<String> markings(StixObject first, StixObject second) {
        var all = new LinkedHashSet<>(first.properties().texts("object_marking_refs"));
        all.addAll(second.properties().texts("object_marking_refs"));
        Tlp strictest = null;
        var others = new ArrayList<String>();
        for (String reference : all) {
            Tlp level = level(reference);
            strictest = Protection.strictest(strictest, level);
            if (level == null) {
                others.add(reference);
            }
        }
        if (strictest != null) {
            others.addFirst(strictest.id().toString());
        }
        return others;
    }

    private static @Nullable Tlp level(String reference) {
        try {
            return Tlp.of(StixId.parse(reference)).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String modified(StixObject object) {
        return object.properties().text("modified").orElse("");
    }
}
