package org.dazaifu.casebook;

import java.time.Instant;
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
