package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.log.MerkleLog;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;
import org.dazaifu.stix.Tlp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code case.json}: what the case says of itself. The form is described in docs/case.md.
 *
 * @param header what identifies the case
 * @param state how far it has come
 * @param results each result's file name and what was written; empty while incomplete
 * @param ledger the ledger's head when this was written
 * @param key what signs the ledger, as the case itself says, which proves nothing
 * @param findings the members that say what was found; without members while incomplete
 */
record CaseFile(
        CaseHeader header,
        CaseState state,
        Map<String, DurableFile.Written> results,
        TreeHead ledger,
        VerifierKey key,
        ObjectNode findings) {

    static final String NAME = "case.json";
    static final String FORMAT = "dazaifu-case/1";
    private static final String FORMAT_FAMILY = "dazaifu-case/";
    private static final String OLD_LEDGER = "dazaifu-chain/1";

    /** The members that are not findings. */
    private static final List<String> OWN =
            List.of(
                    "format",
                    "id",
                    "title",
                    "producer",
                    "marking",
                    "state",
                    "created",
                    "tool",
                    "results",
                    "ledger");

    CaseFile {
        results = new TreeMap<>(results);
    }

    /**
     * The digest of everything the file says but for the ledger's head, which cannot be in the
     * ledger itself: the JSON without the member {@code ledger}, on one line.
     */
    Digest contentDigest() {
        return contentDigest(content());
    }

    private static Digest contentDigest(ObjectNode content) {
        return Sha256.of(Json.line(content).getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of what a file says, computed in the same way. */
    static Digest contentDigest(Path directory) throws IOException {
        ObjectNode file = Json.read(directory.resolve(NAME));
        file.remove("ledger");
        return contentDigest(file);
    }

    void write(Path directory) throws IOException {
        ObjectNode file = content();
        ObjectNode head = file.putObject("ledger");
        head.put("form", MerkleLog.FORM);
        head.put("size", ledger.size());
        head.put("root", ledger.root().hex());
        head.put("key", key.text());
        DurableFile.write(directory.resolve(NAME), out -> out.write(Json.pretty(file)));
    }

    private ObjectNode content() {
        ObjectNode file = Json.object();
        file.put("format", FORMAT);
        file.put("id", header.id().toString());
        file.put("title", header.title());
        file.put("producer", header.producer());
        file.put("marking", header.marking().label());
        file.put("state", state.id());
        file.put("created", header.created().toString());
        file.put("tool", header.tool());
        ObjectNode files = file.putObject("results");
        results.forEach((name, written) -> {
            ObjectNode result = files.putObject(name);
            result.put("sha256", written.sha256().hex());
            result.put("size", written.size());
        });
        file.setAll(findings.deepCopy());
        return Json.asRead(file);
    }

    /**
     * Reads the file of the case in a directory.
     *
     * @throws CaseException where there is none, it is of another format, or not such a file
     * @throws IOException where it cannot be read
     */
    static CaseFile readOf(Path directory) throws CaseException, IOException {
        if (!Files.exists(directory.resolve(NAME))) {
            throw new CaseException(
                    CaseException.Code.NOT_A_CASE,
                    directory + " holds no case: it has no case.json",
                    null);
        }
        return read(directory);
    }

    /**
     * Reads the file of a case.
     *
     * @throws CaseException where it is of another format or not such a file
     * @throws IOException where it cannot be read
     */
    static CaseFile read(Path directory) throws CaseException, IOException {
        Path path = directory.resolve(NAME);
        ObjectNode file = Json.read(path);
        String format = text(file, "format");
        if (!format.equals(FORMAT)) {
            throw format.startsWith(FORMAT_FAMILY)
                    ? new CaseException(
                            CaseException.Code.NEWER,
                            path
                                    + " is of the form "
                                    + format
                                    + ", which this version does not know; use the version that"
                                    + " wrote it",
                            null)
                    : new CaseException(
                            CaseException.Code.NOT_A_CASE, path + " is not of a case", null);
        }
        if (text(file.path("ledger"), "form").equals(OLD_LEDGER)) {
            throw new CaseException(
                    CaseException.Code.OLDER,
                    path
                            + " has a ledger of the form "
                            + OLD_LEDGER
                            + ", which can be rewritten unnoticed and is not read any more;"
                            + " investigate its evidence anew into another directory, or verify it"
                            + " with the version that wrote it",
                    null);
        }
        try {
            return parsed(file);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IOException(path + " says something impossible: " + e.getMessage(), e);
        }
    }

    private static CaseFile parsed(ObjectNode file) {
        CaseHeader header =
                new CaseHeader(
                        UUID.fromString(text(file, "id")),
                        text(file, "title"),
                        text(file, "producer"),
                        Tlp.labelled(text(file, "marking"))
                                .orElseThrow(IllegalArgumentException::new),
                        Instant.parse(text(file, "created")),
                        text(file, "tool"));
        CaseState state = CaseState.of(text(file, "state"));
        Map<String, DurableFile.Written> results = new TreeMap<>();
        for (Map.Entry<String, JsonNode> result : file.path("results").properties()) {
            results.put(
                    result.getKey(),
                    new DurableFile.Written(
                            new Digest(text(result.getValue(), "sha256")),
                            result.getValue().path("size").asLong(-1)));
        }
        JsonNode ledger = file.path("ledger");
        if (!text(ledger, "form").equals(MerkleLog.FORM)) {
            throw new IllegalArgumentException("a ledger of the form " + text(ledger, "form"));
        }
        TreeHead head =
                new TreeHead(ledger.path("size").asLong(-1), TreeHash.ofHex(text(ledger, "root")));
        VerifierKey key = VerifierKey.parse(text(ledger, "key")).orElseThrow();
        return new CaseFile(header, state, results, head, key, findings(file));
    }

    /** What the file says beyond what every case file says. */
    private static ObjectNode findings(ObjectNode file) {
        ObjectNode findings = file.deepCopy();
        findings.remove(OWN);
        return findings;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
