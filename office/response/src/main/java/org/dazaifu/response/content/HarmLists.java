package org.dazaifu.response.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.response.content.HarmListReader.Entry;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the check for harm rests on: who needs, uses or owns what. They have a date and
 * grow old; docs/content.md says what stands in each list and how to replace one.
 */
public final class HarmLists {

    /** One list, a file of that name with {@code .txt}. */
    public enum Part {
        SPECIAL,
        RESOLVERS,
        CLOUDS,
        SUFFIXES,
        POPULAR,
        VENDORS,
        SHARED,
        FILES;

        /** Its file. */
        public String fileName() {
            return name().toLowerCase(Locale.ROOT) + ".txt";
        }
    }

    final NetworkTable special = new NetworkTable();
    final NetworkTable resolvers = new NetworkTable();
    final NetworkTable clouds = new NetworkTable();
    final PublicSuffixes suffixes = new PublicSuffixes();
    final Set<String> popular = new HashSet<>();
    final Set<String> vendors = new HashSet<>();
    final Map<String, String> shared = new HashMap<>();
    final Map<String, String> files = new HashMap<>();
    private final Set<String> above = new HashSet<>();
    private final Map<Part, String> dates = new EnumMap<>(Part.class);

    private HarmLists() {}

    /** The lists that ship. */
    public static HarmLists shipped() {
        try {
            return with(Map.of());
        } catch (MistakesException e) {
            throw new IllegalStateException("a list that ships has mistakes", e);
        }
    }

    /**
     * The lists that ship, with some replaced.
     *
     * @param replaced texts of the lists that take the place of those that ship
     * @throws MistakesException with every line that is not as it should be
     */
    public static HarmLists with(Map<Part, String> replaced) throws MistakesException {
        var lists = new HarmLists();
        var problems = new Problems();
        for (Part part : Part.values()) {
            String given = replaced.get(part);
            var reader = new HarmListReader(part, given == null ? text(part) : given, problems);
            lists.dates.put(part, reader.date());
            reader.entries().forEach(entry -> lists.add(part, entry));
        }
        problems.refuse();
        lists.popular.forEach(lists::addAbove);
        lists.vendors.forEach(lists::addAbove);
        lists.shared.keySet().forEach(lists::addAbove);
        return lists;
    }

    private void add(Part part, Entry entry) {
        switch (part) {
            case SPECIAL -> special.add(entry.network(), entry.what());
            case RESOLVERS -> resolvers.add(entry.network(), entry.what());
            case CLOUDS -> clouds.add(entry.network(), entry.what());
            case SUFFIXES ->
                    suffixes.add(
                            entry.key(),
                            entry.what().isEmpty()
                                    ? PublicSuffixes.Kind.REGISTRY
                                    : PublicSuffixes.Kind.COMPANY);
            case POPULAR -> popular.add(entry.key());
            case VENDORS -> vendors.add(entry.key());
            case SHARED -> shared.put(entry.key(), entry.what());
            case FILES -> files.put(entry.key(), entry.what());
        }
    }

    private void addAbove(String name) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            above.add(name.substring(dot + 1));
        }
    }

    /** Whether a name of some list stands below {@code name}. */
    boolean isAboveListed(String name) {
        return above.contains(name);
    }

    /** The nearest name at or above {@code name} that {@code listed} has. */
    static Optional<String> nearest(String name, Set<String> listed) {
        @Nullable String at = name;
        while (at != null && !listed.contains(at)) {
            int dot = at.indexOf('.');
            at = dot < 0 ? null : at.substring(dot + 1);
        }
        return Optional.ofNullable(at);
    }

    /** Of when each list says it is; {@code unknown} where it does not. */
    public Map<Part, String> dates() {
        return Collections.unmodifiableMap(dates);
    }

    private static String text(Part part) {
        try (InputStream in = HarmLists.class.getResourceAsStream(part.fileName())) {
            if (in == null) {
                throw new IllegalStateException("a list is missing: " + part.fileName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
