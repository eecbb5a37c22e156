package org.dazaifu.sharing.misp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dazaifu.misp.EventReport;
import org.dazaifu.misp.MispValue;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Text;
import org.dazaifu.misp.ObjectReference;
import org.dazaifu.misp.Sighting;
import org.dazaifu.stix.StixObject;

/**
 * Parts in the order in which they stood: those that are STIX objects by their identifiers, others
 * as they are. One whose object is gone is gone; one whose object is new comes last.
 */
record Sequence(StixIndex index, Members more) {

    List<Sighting> sightings(List<StixObject> there) {
        var read = new LinkedHashMap<String, Sighting>();
        there.forEach(one -> read.put(one.id(), SightingReading.restored(one, index)));
        return ordered("Sighting", read, Sighting::of);
    }

    List<ObjectReference> references(List<StixObject> there) {
        var read = new LinkedHashMap<String, ObjectReference>();
        for (StixObject one : there) {
            ObjectReference plain = EventFromStix.reference(one);
            read.put(
                    one.id(),
                    MispExtension.of(one)
                            .map(kept ->
                                    ObjectReference.of(kept.remainder().applyTo(plain.members())))
                            .orElse(plain));
        }
        return ordered("ObjectReference", read, ObjectReference::of);
    }

    List<EventReport> reports(List<EventReport> there, List<StixObject> notes) {
        var read = new LinkedHashMap<String, EventReport>();
        for (int i = 0; i < notes.size(); i++) {
            read.put(notes.get(i).id(), there.get(i));
        }
        return ordered("EventReport", read, EventReport::of);
    }

    private <T> List<T> ordered(String name, Map<String, T> read, Function<Members, T> whole) {
        var list = new ArrayList<T>();
        var left = new LinkedHashMap<>(read);
        if (more.get(name).orElse(null) instanceof Items(var values)) {
            for (MispValue value : values) {
                if (value instanceof Members members) {
                    list.add(whole.apply(members));
                } else if (value instanceof Text(String id)) {
                    T one = left.remove(id);
                    if (one != null) {
                        list.add(one);
                    }
                }
            }
        }
        list.addAll(left.values());
        return list;
    }
}
