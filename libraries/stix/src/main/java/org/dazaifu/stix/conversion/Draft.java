package org.dazaifu.stix.conversion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;

/** An object's properties while they are converted, in their order. */
final class Draft {

    private Map<String, StixValue> properties;
    private final String id;
    private final String root;
    private final Consumer<Change> changes;

    /**
     * A draft of {@code object}.
     *
     * @param id the object that changes are told of
     * @param root the place of {@code object} in it
     */
    Draft(Dictionary object, String id, String root, Consumer<Change> changes) {
        this.properties = new LinkedHashMap<>(object.entries());
        this.id = id;
        this.root = root;
        this.changes = changes;
    }

    Dictionary dictionary() {
        return new Dictionary(properties);
    }

    boolean has(String name) {
        return properties.containsKey(name);
    }

    void tell(String property, String what) {
        changes.accept(new Change(id, root + (property.isEmpty() ? "" : "/" + property), what));
    }

    /** Sets a property where it stands, or at the end. */
    void set(String name, StixValue value) {
        properties.put(name, value);
    }

    /** Sets a property that was not there behind {@code other}. */
    void insert(String other, String name, StixValue value) {
        var result = new LinkedHashMap<String, StixValue>();
        properties.forEach((key, old) -> {
            result.put(key, old);
            if (key.equals(other)) {
                result.put(name, value);
            }
        });
        result.putIfAbsent(name, value);
        properties = result;
    }

    void remove(String name) {
        properties.remove(name);
    }

    /** Gives a property its new name, unless something has that name already. */
    void rename(String from, String to) {
        if (!has(from)) {
            return;
        }
        if (has(to)) {
            tell(from, "kept beside " + to + ", which was there already");
            return;
        }
        var result = new LinkedHashMap<String, StixValue>();
        properties.forEach((key, value) -> result.put(key.equals(from) ? to : key, value));
        properties = result;
        tell(from, "renamed to " + to);
    }
}
