package org.dazaifu.casebook;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.dazaifu.attribution.Observations;
import org.dazaifu.attribution.Observations.Observed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Observations as {@code case.json} has them, and as people write them: {@code techniques} and
 * {@code software}, each a list of identifiers or of objects with {@code id}, {@code first} and
 * {@code sightings}; circumstances as {@link CircumstancesJson} has them; {@code indicators}. What
 * is absent is empty.
 */
public final class ObservationsJson {

    private ObservationsJson() {}

    static void write(ObjectNode node, Observations observations) {
        observed(node.putArray("techniques"), observations.techniques());
        observed(node.putArray("software"), observations.software());
        CircumstancesJson.write(node, observations.circumstances());
        ArrayNode indicators = node.putArray("indicators");
        observations.indicators().forEach(indicators::add);
    }

    private static void observed(ArrayNode list, List<Observed> observed) {
        for (Observed one : observed) {
            Instant first = one.first();
            ObjectNode node = list.addObject().put("id", one.id());
            node.put("first", first == null ? null : first.toString());
            ArrayNode sightings = node.putArray("sightings");
            one.sightings().forEach(sightings::add);
        }
    }

    /**
     * Reads observations.
     *
     * @throws IllegalArgumentException with a sentence where they are not of the form
     */
    public static Observations read(JsonNode node) {
        var indicators = new TreeSet<String>();
        node.path("indicators").forEach(one -> indicators.add(one.asString("")));
        return new Observations(
                observed(node, "techniques"),
                observed(node, "software"),
                CircumstancesJson.read(node),
                indicators);
    }

    private static List<Observed> observed(JsonNode observations, String name) {
        List<Observed> list = new ArrayList<>();
        for (JsonNode item : observations.path(name)) {
            String id = item.isString() ? item.stringValue() : item.path("id").asString("");
            if (id.isBlank()) {
                throw new IllegalArgumentException(
                        "an entry of \"%s\" has no identifier; write [\"T1059.001\", ...]."
                                .formatted(name));
            }
            List<Long> sightings = new ArrayList<>();
            item.path("sightings").forEach(number -> sightings.add(number.asLong(0)));
            list.add(
                    new Observed(
                            id.strip().toUpperCase(Locale.ROOT),
                            sightings,
                            time(item.path("first").asString(""))));
        }
        return list;
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "“%s” is no time; write 2026-02-05T00:41:05Z.".formatted(text), e);
        }
    }
}
