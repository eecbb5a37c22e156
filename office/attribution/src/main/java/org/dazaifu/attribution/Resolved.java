package org.dazaifu.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.attribution.Observations.Observed;
import org.dazaifu.attribution.circumstance.Bearing;
import org.dazaifu.attribution.circumstance.Bearings;
import org.dazaifu.knowledge.Entity;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Retired;
import org.dazaifu.knowledge.Software;
import org.dazaifu.knowledge.Technique;
import org.jspecify.annotations.Nullable;

/**
 * Observations as the knowledge base knows them, each once.
 *
 * @param items techniques and software by identifier, ordered
 * @param bearings circumstances by kind and identifier, ordered
 * @param remarks what did not count, or not as it was given, each in a sentence
 */
record Resolved(
        SortedMap<String, Item> items, SortedMap<String, Bearing> bearings, List<String> remarks) {

    /**
     * An observed technique or piece of software, with the numbers of all sightings that show it.
     *
     * @param first when it was first seen; null where not known
     */
    record Item(Entity entity, String label, SortedSet<Long> sightings, @Nullable Instant first) {

        Item with(Observed observed) {
            var all = new TreeSet<>(sightings);
            all.addAll(observed.sightings());
            Instant also = observed.first();
            boolean earlier = also != null && (first == null || also.isBefore(first));
            return new Item(entity, label, all, earlier ? also : first);
        }
    }

    /** The identifiers of everything observed, circumstances included. */
    SortedSet<String> everything() {
        var all = new TreeSet<>(items.keySet());
        all.addAll(bearings.keySet());
        return all;
    }

    /** The name of something observed. */
    String label(String id) {
        Bearing bearing = bearings.get(id);
        return bearing == null ? item(id).label() : bearing.label();
    }

    /** When something observed was first seen; null where not known. */
    @Nullable Instant first(String id) {
        return bearings.containsKey(id) ? null : item(id).first();
    }

    private Item item(String id) {
        return Objects.requireNonNull(items.get(id), id);
    }

    /** Observations as an analyst adjusted them. */
    static Resolved of(
            Observations observations, Adjustments adjustments, KnowledgeBase knowledge) {
        Resolved all = of(observations.with(adjustments.added()), knowledge);
        var items = new TreeMap<>(all.items());
        items.keySet().removeAll(adjustments.withdrawn());
        var bearings = new TreeMap<>(all.bearings());
        bearings.keySet().removeAll(adjustments.withdrawn());
        return new Resolved(items, bearings, all.remarks());
    }

    static Resolved of(Observations observations, KnowledgeBase knowledge) {
        var items = new TreeMap<String, Item>();
        var remarks = new TreeSet<String>();
        for (Observed observed : observations.techniques()) {
            knowledge
                    .technique(id(observed))
                    .ifPresentOrElse(
                            t -> add(items, remarks, observed, t, label(t, knowledge)),
                            () ->
                                    remarks.add(
                                            unknown(
                                                    observed,
                                                    "technique",
                                                    "T1059.001",
                                                    knowledge)));
        }
        for (Observed observed : observations.software()) {
            software(observed, knowledge)
                    .ifPresentOrElse(
                            s -> add(items, remarks, observed, s, s.name()),
                            () -> remarks.add(unknown(observed, "software", "S0154", knowledge)));
        }
        Bearings found = Bearings.of(observations.circumstances(), knowledge);
        var bearings = new TreeMap<String, Bearing>();
        for (Bearing bearing : found.bearings()) {
            bearings.put(bearing.kind().id() + ":" + bearing.id(), bearing);
        }
        var all = new ArrayList<>(remarks);
        all.addAll(found.remarks());
        return new Resolved(items, bearings, all);
    }

    private static void add(
            TreeMap<String, Item> items,
            TreeSet<String> remarks,
            Observed observed,
            Entity entity,
            String label) {
        if (knowsAs(observed, entity)) {
            remarks.add(
                    "ATT&CK replaced %s by %s (%s); it was counted as that."
                            .formatted(id(observed), entity.id(), label));
        }
        Item seen = items.getOrDefault(entity.id(), new Item(entity, label, new TreeSet<>(), null));
        items.put(entity.id(), seen.with(observed));
    }

    private static boolean knowsAs(Observed observed, Entity entity) {
        return !entity.id().equals(id(observed)) && id(observed).matches("[TS][0-9.]+");
    }

    private static Optional<Software> software(Observed observed, KnowledgeBase knowledge) {
        Optional<Software> byId = knowledge.software(id(observed));
        if (byId.isPresent()) {
            return byId;
        }
        List<Software> named = knowledge.softwareNamed(observed.id());
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    static String label(Technique technique, KnowledgeBase knowledge) {
        return Optional.ofNullable(technique.parent())
                .flatMap(knowledge::technique)
                .map(p -> p.name() + ": " + technique.name())
                .orElse(technique.name());
    }

    private static String unknown(
            Observed observed, String kind, String example, KnowledgeBase knowledge) {
        Optional<Retired> retired = knowledge.retired(id(observed));
        if (retired.isPresent()) {
            return "%s (%s) did not count: ATT&CK retired it and names nothing in its place."
                    .formatted(id(observed), retired.get().name());
        }
        return "“%s” did not count: the knowledge base knows no %s by it (an identifier looks like %s)."
                .formatted(observed.id().strip(), kind, example);
    }

    private static String id(Observed observed) {
        return observed.id().strip().toUpperCase(Locale.ROOT);
    }
}
