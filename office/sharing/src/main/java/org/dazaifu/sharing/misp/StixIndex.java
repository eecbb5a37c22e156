package org.dazaifu.sharing.misp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.StixObject;
import org.jspecify.annotations.Nullable;

/** Objects by identifier; of several versions the latest. */
final class StixIndex {

    private final Map<String, StixObject> byId = new LinkedHashMap<>();

    StixIndex() {}

    StixIndex(Collection<StixObject> objects) {
        objects.forEach(this::put);
    }

    void put(StixObject object) {
        byId.merge(
                object.id(),
                object,
                (old, next) -> modified(old).compareTo(modified(next)) <= 0 ? next : old);
    }

    void replace(StixObject object) {
        byId.put(object.id(), object);
    }

    @Nullable StixObject get(String id) {
        return byId.get(id);
    }

    List<StixObject> all() {
        return List.copyOf(byId.values());
    }

    private static String modified(StixObject object) {
        return object.properties().text("modified").orElse("");
    }
}
