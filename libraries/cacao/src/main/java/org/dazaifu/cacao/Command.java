package org.dazaifu.cacao;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A command of an action step, section 5.
 *
 * @param type such as {@code manual} or {@code sigma}; the vocabulary is open
 * @param command in plain text
 * @param commandB64 in base64
 * @param json the whole command as it was read
 */
public record Command(
        String type,
        String description,
        Optional<String> command,
        Optional<String> commandB64,
        JsonNode json) {

    /** Whether a human carries it out, section 5.3. */
    public boolean isManual() {
        return type.equals("manual");
    }

    /** What it says, decoded where it is in base64; empty where it has neither form. */
    public String text() {
        return command.orElseGet(() ->
                commandB64
                        .map(coded ->
                                new String(
                                        Base64.getMimeDecoder().decode(coded),
                                        StandardCharsets.UTF_8))
                        .orElse(""));
    }
}
