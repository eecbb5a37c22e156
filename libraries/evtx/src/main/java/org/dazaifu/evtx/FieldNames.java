package org.dazaifu.evtx;

import java.util.List;

/**
 * The names of a record's fields, in order. Records of one shape share one instance, so what a
 * consumer looks up by name it may look up once per instance, by identity. Names repeat where
 * elements do.
 */
public final class FieldNames {
    private final List<String> names;
    private final List<String> paths;

    FieldNames(List<String> names, List<String> paths) {
        this.names = List.copyOf(names);
        this.paths = List.copyOf(paths);
    }

    public int size() {
        return names.size();
    }

    /**
     * The short name, as detection rules use it: {@code EventID}, {@code Provider_Name}, {@code
     * CommandLine}, {@code Data} for data without a name.
     */
    public String name(int index) {
        return names.get(index);
    }

    /**
     * Where the value stands in the JSON form, joined by dots: {@code
     * Event.System.Provider.#attributes.Name}.
     */
    public String path(int index) {
        return paths.get(index);
    }

    /** The first index of {@code name}, or -1. */
    public int indexOf(String name) {
        return names.indexOf(name);
    }

    @Override
    public String toString() {
        return names.toString();
    }
}
