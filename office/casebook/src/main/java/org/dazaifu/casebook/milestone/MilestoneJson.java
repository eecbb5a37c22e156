package org.dazaifu.casebook.milestone;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.casebook.milestone.RecordedMilestone.Document;
import org.dazaifu.ledger.Digest;
import tools.jackson.databind.JsonNode;

/**
 * The act {@code milestone} of a ledger: {@code number}, {@code kind}, {@code at}, {@code by},
 * {@code because}, {@code details} (texts by name), and {@code document} and {@code sha256} where
 * there is a document.
 */
public final class MilestoneJson {

    /** The act's name. */
    public static final String ACT = "milestone";

    private MilestoneJson() {}

    /** What is recorded of a milestone, by name; the act's own time is when it became known. */
    public static Map<String, Object> members(RecordedMilestone recorded) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("time", recorded.known().toString());
        members.put("number", recorded.number());
        members.put("kind", recorded.milestone().kind().word());
        members.put("at", recorded.milestone().at().toString());
        members.put("by", recorded.by());
        members.put("because", recorded.because());
        members.put("details", recorded.milestone().details());
        recorded.document()
                .ifPresent(document -> {
                    members.put("document", document.name());
                    members.put("sha256", document.sha256().hex());
                });
        return members;
    }

    /**
     * Reads an act.
     *
     * @throws IllegalArgumentException with a sentence where it is not of the form
     */
    static RecordedMilestone read(CaseAct act) {
        Instant known = act.time();
        if (known == null) {
            throw new IllegalArgumentException("a milestone was recorded at no time");
        }
        MilestoneKind kind =
                MilestoneKind.of(act.text("kind"))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "a milestone of the kind '%s', which this version does not know; use the version that recorded it"
                                                .formatted(act.text("kind"))));
        SortedMap<String, String> details = new TreeMap<>();
        for (Map.Entry<String, JsonNode> detail : act.content().path("details").properties()) {
            if (!detail.getValue().isString()) {
                throw new IllegalArgumentException(
                        "'%s' of a milestone is no text".formatted(detail.getKey()));
            }
            details.put(detail.getKey(), detail.getValue().asString());
        }
        String document = act.text("document");
        return new RecordedMilestone(
                act.content().path("number").asInt(0),
                known,
                act.text("by"),
                act.text("because"),
                document.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Document(document, new Digest(act.text("sha256")))),
                new Milestone(kind, at(act.text("at")), details));
    }

    private static Instant at(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a milestone happened at no time: " + text, e);
        }
    }
}
