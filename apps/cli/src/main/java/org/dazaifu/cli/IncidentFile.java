package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dazaifu.attribution.Observations;
import org.dazaifu.casebook.ObservationsJson;
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
        try {
            return ObservationsJson.read(
                    root.has("observations") ? root.get("observations") : root);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(file + ": " + e.getMessage());
        }
    }
}
