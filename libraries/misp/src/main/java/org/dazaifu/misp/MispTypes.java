package org.dazaifu.misp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * MISP's categories and types: which type may stand in which category, and a type's defaults.
 *
 * <p>Facts of MISP 2.5, in the resource {@code types.txt}. MISP adds types from time to time; one
 * that is not here is unknown, not impossible.
 */
public final class MispTypes {

    private record Default(String type, String category, boolean toIds) {}

    private static final Map<String, Set<String>> CATEGORIES = new LinkedHashMap<>();
    private static final Map<String, Default> TYPES = new LinkedHashMap<>();

    static {
        read();
    }

    private MispTypes() {}

    /** All types. */
    public static Set<String> types() {
        return Collections.unmodifiableSet(TYPES.keySet());
    }

    /** All categories. */
    public static Set<String> categories() {
        return Collections.unmodifiableSet(CATEGORIES.keySet());
    }

    /** The types that may stand in {@code category}; none if there is no such category. */
    public static Set<String> typesIn(String category) {
        return CATEGORIES.getOrDefault(category, Set.of());
    }

    /** Whether {@code type} may stand in {@code category}. */
    public static boolean allows(String category, String type) {
        return typesIn(category).contains(type);
    }

    /** The category of a {@code type} where none is said; empty if there is no such type. */
    public static Optional<String> defaultCategory(String type) {
        return Optional.ofNullable(TYPES.get(type)).map(Default::category);
    }

    /** Whether values of {@code type} are meant for detection where that is not said. */
    public static boolean defaultToIds(String type) {
        Default known = TYPES.get(type);
        return known != null && known.toIds();
    }

    /** The one instance of a known name, so that a large event holds it once. */
    static String shared(String name) {
        Default known = TYPES.get(name);
        if (known != null) {
            return known.type();
        }
        for (String category : CATEGORIES.keySet()) {
            if (category.equals(name)) {
                return category;
            }
        }
        return name;
    }

    private static void read() {
        try (InputStream in = MispTypes.class.getResourceAsStream("types.txt")) {
            if (in == null) {
                throw new IllegalStateException("types.txt is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(MispTypes::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(String[] cells) {
        switch (cells[0]) {
            case "category" ->
                    CATEGORIES.put(
                            cells[1],
                            Collections.unmodifiableSet(
                                    new LinkedHashSet<>(Set.of(cells[2].split(",")))));
            case "type" ->
                    TYPES.put(cells[1], new Default(cells[1], cells[2], cells[3].equals("1")));
            default -> throw new IllegalStateException("types.txt has a line " + cells[0]);
        }
    }
}
