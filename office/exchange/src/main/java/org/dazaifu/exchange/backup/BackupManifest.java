package org.dazaifu.exchange.backup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.note.Note;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself: its last entry but one, {@value #ENTRY}, which the exchange's key
 * signs in the last, {@value #NOTE}.
 *
 * @param form {@value #FORM}
 * @param made when, ISO 8601
 * @param version of the tables
 * @param key of the exchange, as {@link VerifierKey#text} writes it
 * @param auditRows how many rows its audit log has
 * @param auditRoot the root over them, 64 hexadecimal digits
 * @param parts the other entries, in their order
 */
record BackupManifest(
        String form,
        String made,
        String version,
        String key,
        long auditRows,
        String auditRoot,
        List<Part> parts) {

    static final String FORM = "dazaifu-exchange-backup/1";
    static final String ENTRY = "manifest.json";
    static final String NOTE = "manifest.note";

    /** How many entries a backup has at most. */
    static final int MAX_PARTS = 10_000;

    private static final Pattern NAME =
            Pattern.compile("tables/[a-z][a-z0-9_]{0,62}\\.jsonl|keys/[a-z0-9][a-z0-9._-]{0,126}");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /**
     * One entry: a table as JSON lines, or a file of the exchange's directory.
     *
     * @param columns of a table, in the order of each line's values; none of a file
     * @param rows of a table
     * @param bytes uncompressed
     * @param sha256 of them
     */
    record Part(String name, List<Column> columns, long rows, long bytes, String sha256) {
        Part {
            columns = List.copyOf(columns);
            requireName(name);
            if (rows < 0 || bytes < 0 || !Digest.isHex(sha256)) {
                throw new IllegalArgumentException("a part has no such size or hash: " + name);
            }
        }

        /** The table; empty text where it is a file. */
        String table() {
            return name.startsWith("tables/")
                    ? name.substring("tables/".length(), name.length() - ".jsonl".length())
                    : "";
        }

        /** The file; empty text where it is a table. */
        String file() {
            return name.startsWith("keys/") ? name.substring("keys/".length()) : "";
        }
    }

    /**
     * A column of a table.
     *
     * @param type what its values are, whatever the database
     */
    record Column(String name, Type type) {
        Column {
            if (!WORD.matcher(name).matches()) {
                throw new IllegalArgumentException("a column is not called so: " + name);
            }
        }
    }

    /** What values of a column are. */
    enum Type {
        TEXT,
        NUMBER,
        BYTES
    }

    BackupManifest {
        parts = List.copyOf(parts);
        if (!form.equals(FORM)) {
            throw new IllegalArgumentException("a backup of the form " + FORM + ", not " + form);
        }
        Set<String> names = new HashSet<>();
        parts.forEach(part -> names.add(part.name()));
        if (names.size() != parts.size() || parts.size() > MAX_PARTS) {
            throw new IllegalArgumentException("each part is there once, at most " + MAX_PARTS);
        }
    }

    /** Whether an entry may be called so: nothing in it leads out of a directory. */
    static void requireName(String name) {
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            throw new IllegalArgumentException("a part is not called so");
        }
    }

    /** The key. */
    Parsed<VerifierKey> verifier() {
        return VerifierKey.parse(key)
                .then(read ->
                        read.kind() == SignatureKind.NOTE
                                ? new Parsed.Valid<>(read)
                                : Parsed.malformed(ENTRY, "a key of notes", key));
    }

    /** The head of the audit log. */
    TreeHead head() {
        return new TreeHead(auditRows, TreeHash.ofHex(auditRoot));
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    static Parsed<BackupManifest> parse(byte[] bytes) {
        try {
            @Nullable BackupManifest read = JSON.readValue(bytes, BackupManifest.class);
            if (read == null) {
                return Parsed.malformed(ENTRY, "the manifest of a backup", "null");
            }
            // Throws where no tree has so many rows and such a root.
            TreeHead unused = read.head();
            return new Parsed.Valid<>(read);
        } catch (JacksonException | IllegalArgumentException e) {
            return Parsed.malformed(
                    ENTRY,
                    "the manifest of a backup",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("something else"));
        }
    }

    /** The note over a manifest's bytes; no text of it is a checkpoint's, which has three lines. */
    static byte[] sign(Digest manifest, SigningKey key) {
        String text = text(manifest);
        return new Note(text, List.of(key.sign(text, java.time.Instant.EPOCH))).bytes();
    }

    static String text(Digest manifest) {
        return FORM + "\n" + manifest.hex() + "\n";
    }
}
