package org.dazaifu.cli;

import org.dazaifu.evtx.Utf8Buffer;
import org.dazaifu.telemetry.DamagedRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A damaged place among printed events. */
final class DamagedPlace {

    private DamagedPlace() {}

    /** As {@code {"damaged":{"file":...,"offset":...,"expected":...,"found":...}}}. */
    static void json(DamagedRecord place, Utf8Buffer out) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.putObject("damaged")
                .put("file", place.source().path())
                .put("offset", place.offset())
                .put("expected", place.expected())
                .put("found", place.found());
        out.append(root.toString());
    }

    /** As a comment, which no reader of XML takes for an event. */
    static void xml(DamagedRecord place, Utf8Buffer out) {
        String text =
                "damaged: "
                        + place.source().path()
                        + " at byte "
                        + place.offset()
                        + ": expected "
                        + place.expected()
                        + ", found "
                        + place.found();
        out.append("<!-- ").append(Terminal.safe(text).replace("--", "- -")).append(" -->");
    }
}
