package org.dazaifu.casebook;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.dazaifu.response.fact.LowerBound;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the sightings of an incident show at least of effects that are numbers. Sightings are
 * matches of rules: they do not say that anything was malicious, so these are no facts.
 */
final class EvidenceBounds {

    /**
     * Techniques that do harm by themselves; ATT&amp;CK's tactic Impact and its ICS counterparts.
     */
    private static final List<String> IMPACT =
            List.of(
                    "T1485", "T1486", "T1489", "T1490", "T1491", "T1498", "T1499", "T1529", "T1531",
                    "T1561", "T1565", "T0813", "T0826", "T0831", "T0879");

    private static final int SHOWN = 20;
    private static final double SECONDS = 3600;

    private EvidenceBounds() {}

    /** The bounds by the incident in {@code case.json}; none where it has no times. */
    static List<LowerBound> of(JsonNode incident) {
        List<LowerBound> bounds = new ArrayList<>();
        activity(incident).ifPresent(bounds::add);
        impact(incident).ifPresent(bounds::add);
        return bounds;
    }

    private static Optional<LowerBound> activity(JsonNode incident) {
        TreeSet<Long> examples = new TreeSet<>();
        incident.path("rules").forEach(rule -> examples(rule, examples));
        return bound(
                "activity.duration_hours",
                time(incident, "first"),
                time(incident, "last"),
                "from the first sighting to the last",
                examples);
    }

    private static Optional<LowerBound> impact(JsonNode incident) {
        Instant first = null;
        Instant last = null;
        TreeSet<Long> examples = new TreeSet<>();
        for (JsonNode technique : incident.path("techniques")) {
            String id = technique.path("id").asString("");
            Instant from = time(technique, "first");
            Instant to = time(technique, "last");
            if (from == null
                    || to == null
                    || IMPACT.stream()
                            .noneMatch(one -> id.equals(one) || id.startsWith(one + "."))) {
                continue;
            }
            first = first == null || from.isBefore(first) ? from : first;
            last = last == null || to.isAfter(last) ? to : last;
            examples(technique, examples);
        }
        return bound(
                "effect.duration_hours",
                first,
                last,
                "from the first sighting of an impact to the last",
                examples);
    }

    private static void examples(JsonNode seen, TreeSet<Long> examples) {
        seen.path("examples").forEach(number -> examples.add(number.asLong(0)));
    }

    private static Optional<LowerBound> bound(
            String fact,
            @Nullable Instant first,
            @Nullable Instant last,
            String because,
            TreeSet<Long> examples) {
        if (first == null || last == null || !first.isBefore(last)) {
            return Optional.empty();
        }
        // Rounded down to a tenth: a lower bound must not be rounded up.
        double hours = Math.floor(Duration.between(first, last).toSeconds() / SECONDS * 10) / 10;
        return hours > 0
                ? Optional.of(
                        new LowerBound(
                                fact, hours, because, examples.stream().limit(SHOWN).toList()))
                : Optional.empty();
    }

    private static @Nullable Instant time(JsonNode node, String key) {
        String text = node.path(key).asString("");
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
