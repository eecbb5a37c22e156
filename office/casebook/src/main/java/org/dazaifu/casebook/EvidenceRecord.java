package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.log.LogEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of a case's evidence, as its ledger and its manifest state it. The ledger is what
 * counts; the manifest says the same in one place for people and programs.
 */
final class EvidenceRecord {

    static final String DIRECTORY = "evidence";
    static final String MANIFEST = DIRECTORY + "/manifest.json";
    static final String FORMAT = "dazaifu-evidence/1";

    /** The act that says where copies of one given thing go; comes before the first of them. */
    static final String ACQUIRING = "acquiring";

    /** The act that says that a file was acquired. */
    static final String ACQUIRED = "acquired";

    /** The act that says that a file was left out. */
    static final String OMITTED = "omitted";

    /** The act that says that an unacknowledged copy of a stopped run was removed. */
    static final String DISCARDED = "discarded";

    private final Map<String, Integer> roots = new LinkedHashMap<>();
    private final Map<String, Acquisition.Item> items = new LinkedHashMap<>();
    private final Map<String, Acquisition.Omitted> omitted = new LinkedHashMap<>();

    /** Replays the acts of a ledger. */
    static EvidenceRecord of(Collection<LogEntry> entries) throws IOException {
        EvidenceRecord record = new EvidenceRecord();
        for (LogEntry entry : entries) {
            record.replay(entry);
        }
        return record;
    }

    void replay(LogEntry entry) throws IOException {
        ObjectNode act = Json.parse(entry.payload());
        switch (act.path("act").asString("")) {
            case ACQUIRING -> addRoot(act.path("source").asString(""), act.path("number").asInt(0));
            case ACQUIRED -> addItem(item(act));
            case OMITTED ->
                    addOmitted(
                            new Acquisition.Omitted(
                                    act.path("source").asString(""),
                                    act.path("reason").asString("")));
            default -> {
                // Acts on other things than evidence.
            }
        }
    }

    /** The number of the directory that takes copies of a given thing; 0 where it has none yet. */
    int rootNumber(String source) {
        return roots.getOrDefault(source, 0);
    }

    int nextRootNumber() {
        return roots.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    boolean hasRootNumber(int number) {
        return roots.containsValue(number);
    }

    void addRoot(String source, int number) {
        roots.put(source, number);
    }

    /** Each file once; what was acquired later replaces what was known of it. */
    Collection<Acquisition.Item> items() {
        return items.values();
    }

    /** What was left out. */
    Collection<Acquisition.Omitted> omitted() {
        return omitted.values();
    }

    Acquisition.@org.jspecify.annotations.Nullable Item item(String source) {
        return items.get(source);
    }

    void addItem(Acquisition.Item item) {
        items.put(item.source(), item);
        omitted.remove(item.source());
    }

    void addOmitted(Acquisition.Omitted left) {
        omitted.put(left.source(), left);
    }

    /** Adds an item's members to an object. */
    static void put(ObjectNode object, Acquisition.Item item) {
        object.put("source", item.source());
        object.put("stored", item.stored());
        object.put("size", item.size());
        object.put("sha256", item.sha256().hex());
        object.put("modified", item.modified().toString());
        object.put("created", item.created() == null ? null : item.created().toString());
        object.put("acquired", item.acquired().toString());
        object.put("by", item.facts().by());
        object.put("on", item.facts().on());
        object.put("how", item.facts().mode().id());
        object.put("note", item.facts().note());
        object.put("remark", item.remark());
    }

    /** The item in an object; an IOException where it does not hold one. */
    static Acquisition.Item item(ObjectNode object) throws IOException {
        try {
            JsonNode stored = object.path("stored");
            JsonNode created = object.path("created");
            boolean copied = object.path("how").asString("").equals("copy");
            return new Acquisition.Item(
                    object.path("source").asString(""),
                    stored.isString() ? stored.asString() : null,
                    object.path("size").asLong(-1),
                    new Digest(object.path("sha256").asString("")),
                    Instant.parse(object.path("modified").asString("")),
                    created.isString() ? Instant.parse(created.asString()) : null,
                    Instant.parse(object.path("acquired").asString("")),
                    new AcquisitionFacts(
                            object.path("by").asString(""),
                            object.path("on").asString(""),
                            copied ? AcquisitionFacts.Mode.COPY : AcquisitionFacts.Mode.REFERENCE,
                            object.path("note").asString("")),
                    object.path("remark").asString(""));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IOException("an item of evidence says something impossible", e);
        }
    }

    DurableFile.Written writeManifest(Path directory, String caseId) throws IOException {
        ObjectNode manifest = Json.object();
        manifest.put("format", FORMAT);
        manifest.put("case", caseId);
        ArrayNode list = manifest.putArray("items");
        for (Acquisition.Item item : items.values()) {
            put(list.addObject(), item);
        }
        ArrayNode leftOut = manifest.putArray("omitted");
        for (Acquisition.Omitted left : omitted.values()) {
            leftOut.addObject().put("source", left.source()).put("reason", left.reason());
        }
        return DurableFile.write(
                directory.resolve(MANIFEST), out -> out.write(Json.pretty(manifest)));
    }

    /** The items that a manifest lists; an IOException where it cannot be read or is not one. */
    static List<Acquisition.Item> readManifest(Path directory) throws IOException {
        ObjectNode manifest = Json.read(directory.resolve(MANIFEST));
        List<Acquisition.Item> items = new ArrayList<>();
        for (JsonNode node : manifest.path("items")) {
            if (!(node instanceof ObjectNode object)) {
                throw new IOException("an item of evidence is not an object");
            }
            items.add(item(object));
        }
        return items;
    }
}
