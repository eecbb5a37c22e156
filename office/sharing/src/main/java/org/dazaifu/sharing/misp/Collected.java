package org.dazaifu.sharing.misp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;

/**
 * The objects of an event in STIX. What several parts say, such as one address, is one object under
 * the protection of all of them.
 */
final class Collected {

    private final String event;
    private final StixIndex index = new StixIndex();
    private final Map<String, Protection> shared = new LinkedHashMap<>();
    private final Set<StixId> taken = new HashSet<>();

    Collected(String event) {
        this.event = event;
        MispExtension.definitions().forEach(index::put);
    }

    StixIndex index() {
        return index;
    }

    /** The identifier with a part's own UUID, or else one that its place gives. */
    StixId id(String type, String uuid, String path) {
        StixId id;
        try {
            id = StixId.parse(type + "--" + uuid);
        } catch (IllegalArgumentException e) {
            id = StixId.named(type, event + "\n" + path);
        }
        if (taken.add(id)) {
            return id;
        }
        StixId other = StixId.named(type, event + "\n" + path);
        taken.add(other);
        return other;
    }

    /** Adds an object that has its markings; what it had under its identifier is replaced. */
    void add(StixObject object) {
        index.replace(object);
    }

    /** Adds an object that other parts may say too; its markings come at the end. */
    void share(StixObject object, Protection protection) {
        protection.definitions().forEach(index::put);
        StixObject there = index.get(object.id());
        if (there == null) {
            index.put(object);
        } else if (object.properties().get("created").isEmpty()) {
            var all = new LinkedHashMap<>(there.properties().entries());
            object.properties().entries().forEach(all::putIfAbsent);
            index.replace(new StixObject(new Dictionary(all)));
        }
        shared.merge(object.id(), protection, Protection::and);
    }

    /** All objects, with the markings of those that are shared. */
    List<StixObject> finished() {
        shared.forEach((id, protection) -> {
            protection.definitions().forEach(index::put);
            StixObject object = index.get(id);
            if (object != null && !protection.references().isEmpty()) {
                StixValue references = Draft.items(protection.references());
                index.replace(Draft.with(object, "object_marking_refs", references));
            }
        });
        return new ArrayList<>(index.all());
    }
}
