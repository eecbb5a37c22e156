package org.dazaifu.casebook;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.ledger.log.LogEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One act on a case, as its ledger has it.
 *
 * @param number its place on the ledger, from 0
 * @param time by the clock of the machine that recorded it; null where it states none
 * @param name what was done, such as {@code acquired}; docs/case.md lists them
 * @param hash of the entry, in hexadecimal digits
 * @param content what is recorded of it
 */
public record CaseAct(
        long number, @Nullable Instant time, String name, String hash, ObjectNode content) {

    /** The act that an entry of a case's ledger records. */
    static CaseAct of(LogEntry entry, ObjectNode act) {
        return new CaseAct(
                entry.index(),
                time(act.path("time").asString("")),
                act.path("act").asString(""),
                entry.hash().hex(),
                act);
    }

    private static @Nullable Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A member that is a list of texts; empty where there is none, other items are left out. */
    public List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        JsonNode value = content.path(member);
        if (value.isArray()) {
            value.forEach(one -> one.asStringOpt().ifPresent(texts::add));
        }
        return texts;
    }

    /** The names of the files in {@code releases/} that it kept, in their order. */
    public List<String> kept() {
        return KeptFiles.named(content).keySet().stream()
                .map(one -> one.substring(KeptFiles.DIRECTORY.length() + 1))
                .toList();
    }

    /** A member that is a text; empty where there is none. */
    public String text(String member) {
        JsonNode value = content.path(member);
        return value.isString() ? value.asString() : "";
    }

    /** A member as it is written, such as a number or a list; empty where there is none. */
    public String written(String member) {
        JsonNode value = content.path(member);
        return value.isString()
                ? value.asString()
                : value.isMissingNode() || value.isNull() ? "" : Json.line(value);
    }
}
