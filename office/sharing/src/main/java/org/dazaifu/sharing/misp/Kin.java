package org.dazaifu.sharing.misp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.stix.StixObject;

/** Relationships by their source, sightings and opinions by what they are about. */
final class Kin {

    private final Map<String, List<StixObject>> bySource = new HashMap<>();
    private final Map<String, List<StixObject>> seen = new HashMap<>();

    private final Set<String> speakers = new HashSet<>();

    Kin(StixIndex index) {
        for (StixObject object : index.all()) {
            object.properties().text("created_by_ref").ifPresent(speakers::add);
            speakers.addAll(object.properties().texts("where_sighted_refs"));
            switch (object.type()) {
                case "relationship" -> put(bySource, object, "source_ref");
                case "sighting" -> put(seen, object, "sighting_of_ref");
                case "opinion" -> {
                    if (object.properties().text("opinion").orElse("").endsWith("disagree")) {
                        object.properties()
                                .texts("object_refs")
                                .forEach(id ->
                                        seen.computeIfAbsent(id, _ -> new ArrayList<>())
                                                .add(object));
                    }
                }
                default -> {}
            }
        }
    }

    /** Whether an identity made or saw something, instead of being told of. */
    boolean speaks(String id) {
        return speakers.contains(id);
    }

    List<StixObject> from(String id) {
        return bySource.getOrDefault(id, List.of());
    }

    List<StixObject> sightings(String id) {
        return seen.getOrDefault(id, List.of());
    }

    private static void put(Map<String, List<StixObject>> map, StixObject object, String property) {
        object.properties()
                .text(property)
                .ifPresent(id -> map.computeIfAbsent(id, _ -> new ArrayList<>()).add(object));
    }
}
