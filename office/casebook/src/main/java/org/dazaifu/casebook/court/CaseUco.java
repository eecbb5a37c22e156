package org.dazaifu.casebook.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.dazaifu.casebook.Acquisition;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.ledger.Digest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case's custody as linked data by the CASE ontology 1.x on UCO 1.x (caseontology.org): a file
 * and its copy each an {@code ObservableObject}, an act an {@code InvestigativeAction} with
 * performer, instrument, objects and results, evidence in {@code ProvenanceRecord}s. Identifiers
 * follow from the case and the ledger, so the same case gives the same bytes.
 */
final class CaseUco {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CASE = "https://ontology.caseontology.org/case/investigation/";
    private static final String UCO = "https://ontology.unifiedcyberontology.org/uco/";

    private final CourtFile file;
    private final UUID caseId;
    private final List<Object> graph = new ArrayList<>();
    private final Map<String, String> identities = new TreeMap<>();
    private final Map<String, String> tools = new TreeMap<>();
    private final Map<String, String> objects = new TreeMap<>();
    private String run = "";

    private CaseUco(CourtFile file) {
        this.file = file;
        this.caseId = file.custody().header().id();
    }

    static byte[] write(CourtFile file) {
        CaseUco uco = new CaseUco(file);
        Map<String, Object> document = new LinkedHashMap<>();
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("kb", "urn:dazaifu:case:" + uco.caseId + ":");
        context.put("case-investigation", CASE);
        for (String part :
                List.of(
                        "core",
                        "action",
                        "identity",
                        "observable",
                        "tool",
                        "types",
                        "vocabulary")) {
            context.put("uco-" + part, UCO + part + "/");
        }
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        document.put("@context", context);
        document.put("@graph", uco.graph());
        return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n")
                .replace("\r\n", "\n")
                .getBytes(UTF_8);
    }

    private List<Object> graph() {
        List<Object> evidence = new ArrayList<>();
        for (Acquisition.Item item : file.custody().items()) {
            evidence.add(
                    ref(
                            object(
                                    item.source(),
                                    item.sha256(),
                                    item.size(),
                                    item.modified(),
                                    item.created())));
        }
        List<Object> actions = new ArrayList<>();
        String before = null;
        for (CaseAct act : file.custody().acts()) {
            String id = act(act, before);
            actions.add(ref(id));
            before = id;
        }
        List<Object> all = new ArrayList<>(evidence);
        all.addAll(actions);
        identities.values().forEach(id -> all.add(ref(id)));
        Map<String, Object> investigation =
                node("investigation", "case", "case-investigation:Investigation");
        investigation.put("uco-core:name", file.custody().header().title());
        investigation.put(
                "uco-core:description",
                "Marked "
                        + file.custody().header().marking().label()
                        + ". Hashes say that evidence is what was acquired, not that it is true.");
        investigation.put("case-investigation:investigationForm", "case");
        investigation.put("uco-core:object", all);
        graph.add(investigation);
        return graph;
    }

    /** What is recorded of an act, as an action of the ontology. */
    private String act(CaseAct act, @Nullable String before) {
        Map<String, Object> node =
                node(
                        "action",
                        String.valueOf(act.number()),
                        "case-investigation:InvestigativeAction");
        node.put("uco-core:name", act.name());
        node.put(
                "uco-core:description",
                "Entry "
                        + act.number()
                        + " of the ledger, hash "
                        + act.hash()
                        + (act.text("reason").isEmpty() ? "" : ". Reason: " + act.text("reason")));
        if (act.time() != null) {
            node.put("uco-action:startTime", time(act.time()));
            node.put("uco-action:endTime", time(act.time()));
        }
        String by = act.text("by");
        if (!by.isEmpty()) {
            node.put("uco-action:performer", ref(identity(by)));
        }
        tool(act).ifPresent(tool -> node.put("uco-action:instrument", ref(tool)));
        if (before != null) {
            node.put("case-investigation:wasInformedBy", ref(before));
        }
        List<Object> results = new ArrayList<>();
        switch (act.name()) {
            case "acquired" -> acquired(act, node, results);
            case "completed" -> {
                for (Map.Entry<String, JsonNode> one : act.content().path("results").properties()) {
                    String hex = one.getValue().asString("");
                    if (Digest.isHex(hex)) {
                        results.add(ref(object(one.getKey(), new Digest(hex), -1, null, null)));
                    }
                }
            }
            case "investigated" -> {
                List<Object> used = new ArrayList<>();
                for (Acquisition.Item item : file.custody().items()) {
                    used.add(ref(objectId(item.source(), item.sha256())));
                }
                node.put("uco-action:object", used);
            }
            default -> {
                // What else was done has neither files that it used nor files that it made.
            }
        }
        if (!results.isEmpty()) {
            node.put("uco-action:result", results);
        }
        graph.add(node);
        return idOf(node);
    }

    /** An acquisition takes the original and yields its copy, with a record of where it is from. */
    private void acquired(CaseAct act, Map<String, Object> node, List<Object> results) {
        String hex = act.text("sha256");
        if (!Digest.isHex(hex)) {
            return;
        }
        Digest sha256 = new Digest(hex);
        String source = objectId(act.text("source"), sha256);
        if (objects.containsKey(source)) {
            node.put("uco-action:object", ref(source));
        }
        String stored = act.text("stored");
        String copy =
                stored.isEmpty()
                        ? source
                        : object(stored, sha256, act.content().path("size").asLong(-1), null, null);
        Map<String, Object> record =
                node(
                        "provenance",
                        String.valueOf(act.number()),
                        "case-investigation:ProvenanceRecord");
        record.put("uco-core:description", "Custody of " + act.text("source"));
        record.put("case-investigation:exhibitNumber", String.valueOf(act.number()));
        record.put("uco-core:object", List.of(ref(copy)));
        graph.add(record);
        results.add(ref(copy));
        results.add(ref(idOf(record)));
    }

    private String objectId(String path, Digest sha256) {
        return id("object", sha256 + " " + path);
    }

    private String object(
            String path,
            Digest sha256,
            long size,
            @Nullable Instant modified,
            @Nullable Instant created) {
        String id = objectId(path, sha256);
        if (objects.put(id, path) != null) {
            return id;
        }
        String key = sha256 + " " + path;
        Map<String, Object> facet = node("file-facet", key, "uco-observable:FileFacet");
        facet.put("uco-observable:fileName", path.substring(path.lastIndexOf('/') + 1));
        facet.put("uco-observable:filePath", path);
        if (modified != null) {
            facet.put("uco-observable:modifiedTime", time(modified));
        }
        if (created != null) {
            facet.put("uco-observable:observableCreatedTime", time(created));
        }
        Map<String, Object> hash = node("hash", key, "uco-types:Hash");
        hash.put("uco-types:hashMethod", "SHA256");
        hash.put("uco-types:hashValue", typed("xsd:hexBinary", sha256.hex()));
        Map<String, Object> content = node("content-facet", key, "uco-observable:ContentDataFacet");
        content.put("uco-observable:hash", hash);
        if (size >= 0) {
            facet.put("uco-observable:sizeInBytes", typed("xsd:integer", String.valueOf(size)));
            content.put("uco-observable:sizeInBytes", typed("xsd:integer", String.valueOf(size)));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@id", id);
        object.put("@type", "uco-observable:ObservableObject");
        object.put("uco-core:hasFacet", List.of(facet, content));
        graph.add(object);
        return id;
    }

    private String identity(String name) {
        return identities.computeIfAbsent(
                name,
                _ -> {
                    Map<String, Object> node = node("identity", name, "uco-identity:Identity");
                    node.put("uco-core:name", name);
                    graph.add(node);
                    return idOf(node);
                });
    }

    /** The program of an act, where the ledger says which it was. */
    private Optional<String> tool(CaseAct act) {
        String said = act.text("tool");
        if (!said.isEmpty()) {
            run = said;
        }
        String name = run;
        if (act.name().equals("completed")) {
            run = "";
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(tool(name));
    }

    private String tool(String name) {
        return tools.computeIfAbsent(
                name,
                _ -> {
                    Map<String, Object> node = node("tool", name, "uco-tool:Tool");
                    int space = name.indexOf(' ');
                    node.put("uco-core:name", space < 0 ? name : name.substring(0, space));
                    node.put("uco-tool:toolType", "Evidence and custody");
                    if (space >= 0) {
                        node.put("uco-tool:version", name.substring(space + 1));
                    }
                    graph.add(node);
                    return idOf(node);
                });
    }

    private Map<String, Object> node(String kind, String key, String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id(kind, key));
        node.put("@type", type);
        return node;
    }

    private String id(String kind, String key) {
        return "kb:" + kind + "-" + UUID.nameUUIDFromBytes((caseId + kind + key).getBytes(UTF_8));
    }

    private static String idOf(Map<String, Object> node) {
        return String.valueOf(node.get("@id"));
    }

    private static Map<String, Object> ref(String id) {
        return Map.of("@id", id);
    }

    private static Map<String, Object> typed(String type, String value) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("@type", type);
        typed.put("@value", value);
        return typed;
    }

    private static Map<String, Object> time(Instant time) {
        return typed("xsd:dateTime", time.truncatedTo(ChronoUnit.MICROS).toString());
    }
}
