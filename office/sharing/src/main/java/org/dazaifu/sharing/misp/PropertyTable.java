package org.dazaifu.sharing.misp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What MISP's types and objects say in STIX, from the resource {@code properties.txt}. */
final class PropertyTable {

    /** A relation of an object: its name, its attribute's type, the property it says. */
    record Relation(String name, String type, String property) {}

    private static final Map<String, List<String>> ATTRIBUTES = new LinkedHashMap<>();
    private static final Map<Set<String>, String> TYPES = new LinkedHashMap<>();
    private static final Map<String, String> OBJECTS = new LinkedHashMap<>();
    private static final Map<String, Map<String, Relation>> RELATIONS = new LinkedHashMap<>();

    static {
        read();
    }

    private PropertyTable() {}

    /** The properties that the parts of a type's value say; none if STIX has none. */
    static List<String> ofType(String type) {
        return ATTRIBUTES.getOrDefault(type, List.of());
    }

    /** The type whose value says these properties and no others. */
    static Optional<String> typeOf(Set<String> properties) {
        return Optional.ofNullable(TYPES.get(properties));
    }

    /** The STIX type of an object by its name. */
    static Optional<String> ofObject(String name) {
        return Optional.ofNullable(OBJECTS.get(name));
    }

    /** The object that is of a STIX type. */
    static Optional<String> objectOf(String type) {
        return OBJECTS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The relations of an object that STIX can say, by name. */
    static Map<String, Relation> relations(String object) {
        return RELATIONS.getOrDefault(object, Map.of());
    }

    private static void read() {
        try (InputStream in = PropertyTable.class.getResourceAsStream("properties.txt")) {
            if (in == null) {
                throw new IllegalStateException("properties.txt is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(PropertyTable::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(String[] cells) {
        switch (cells[0]) {
            case "attribute" -> {
                List<String> properties = Arrays.asList(cells).subList(2, cells.length);
                ATTRIBUTES.put(cells[1], List.copyOf(properties));
                TYPES.putIfAbsent(Set.copyOf(properties), cells[1]);
            }
            case "object" -> OBJECTS.put(cells[1], cells[2]);
            case "relation" ->
                    RELATIONS
                            .computeIfAbsent(cells[1], _ -> new LinkedHashMap<>())
                            .put(cells[2], new Relation(cells[2], cells[3], cells[4]));
            default -> throw new IllegalStateException("properties.txt has a line " + cells[0]);
        }
    }
}
