package org.dazaifu.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.sigma.Level;
import org.jspecify.annotations.Nullable;

/** Makes sightings for tests, numbered in the order they are made. */
final class Sightings {

    private long number;
    private Level level = Level.MEDIUM;
    private @Nullable Instant time = Instant.parse("2026-03-02T01:00:00Z");
    private String host = "PC-1";
    private List<String> techniques = List.of();
    private List<String> tags = List.of();

    Sightings level(Level value) {
        level = value;
        return this;
    }

    Sightings at(@Nullable String instant) {
        time = instant == null ? null : Instant.parse(instant);
        return this;
    }

    Sightings on(String value) {
        host = value;
        return this;
    }

    Sightings techniques(String... ids) {
        techniques = List.of(ids);
        return this;
    }

    Sightings tags(String... values) {
        tags = List.of(values);
        return this;
    }

    Sighting make(String rule, String... fields) {
        List<Sighting.Field> list = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            list.add(new Sighting.Field(fields[i], fields[i + 1]));
        }
        number++;
        return new Sighting(
                number,
                rule,
                "Rule " + rule,
                level,
                techniques,
                tags,
                time,
                "log.evtx",
                number,
                host,
                list);
    }
}
