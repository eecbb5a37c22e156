package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dazaifu.attribution.Observations;
import org.dazaifu.attribution.Observations.Observed;
import org.dazaifu.attribution.Observations.Victim;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Observations in a file: a case's {@code case.json}, or an object with {@code techniques} and
 * {@code software}, each a list of identifiers or of objects with an {@code id}, and optionally
 * {@code victim} with {@code sector} and {@code country}.
 */
final class IncidentFile {

    private static final long LARGEST = 256L << 20;

    private IncidentFile() {}

    static Observations read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserMistake(
                    file
                            + ": no such file; --incident takes a case.json or a list of techniques as JSON.");
        }
        if (Files.size(file) > LARGEST) {
            throw new UserMistake(
                    file
                            + " is larger than "
                            + LARGEST
                            + " bytes, which no list of techniques is.");
        }
        JsonNode root;
        try (var in = Files.newInputStream(file)) {
            root = JsonMapper.shared().readTree(in);
        } catch (JacksonException e) {
            throw new UserMistake(
                    file
                            + ":"
                            + e.getLocation().getLineNr()
                            + ": this is not JSON: "
                            + e.getOriginalMessage());
        }
        JsonNode observations = root.has("observations") ? root.get("observations") : root;
        JsonNode victim = observations.path("victim");
        return new Observations(
                observed(file, observations, "techniques"),
                observed(file, observations, "software"),
                new Victim(
                        victim.path("sector").asString(""), victim.path("country").asString("")));
    }

    private static List<Observed> observed(Path file, JsonNode observations, String name) {
        List<Observed> list = new ArrayList<>();
        for (JsonNode item : observations.path(name)) {
            String id = item.isString() ? item.stringValue() : item.path("id").asString("");
            if (id.isBlank()) {
                throw new UserMistake(
                        file
                                + ": an entry of \""
                                + name
                                + "\" has no identifier; write [\"T1059.001\", ...].");
            }
            List<Long> sightings = new ArrayList<>();
            item.path("sightings").forEach(number -> sightings.add(number.asLong(0)));
            list.add(new Observed(id.strip().toUpperCase(Locale.ROOT), sightings));
        }
        return list;
    }
}
