package org.dazaifu.casebook.court;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One sighting as a case keeps it; docs/sightings.md.
 *
 * @param time in UTC as it was decoded; empty where the log does not say
 * @param recorded the time as the log's own text has it, with its zone where it states one; empty
 *     where no field holds it
 */
record SightingLine(
        long number,
        String rule,
        String title,
        String level,
        String time,
        String recorded,
        String file,
        long record,
        String host) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Fields in which log sources keep an event's time as text, the local ones first. */
    private static final List<String> TIMES =
            List.of(
                    "EventTime",
                    "TimeCreated",
                    "SystemTime",
                    "@timestamp",
                    "timestamp",
                    "UtcTime",
                    "ts");

    /** Reads all of them, one at a time. */
    static void each(Path sightings, Consumer<SightingLine> visitor) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(sightings)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                visitor.accept(of(line));
            }
        }
    }

    private static SightingLine of(String line) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(line);
            String recorded = "";
            for (String name : TIMES) {
                JsonNode value = node.path("fields").path(name);
                if (recorded.isEmpty() && value.isValueNode() && !value.isNull()) {
                    recorded = value.asString("");
                }
            }
            return new SightingLine(
                    node.path("number").asLong(0),
                    node.path("rule").asString(""),
                    node.path("title").asString(""),
                    node.path("level").asString(""),
                    node.path("time").asString(""),
                    recorded,
                    node.path("file").asString(""),
                    node.path("record").asLong(0),
                    node.path("host").asString(""));
        } catch (JacksonException e) {
            throw new IOException("a sighting is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
