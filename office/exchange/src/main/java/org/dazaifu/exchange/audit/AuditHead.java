package org.dazaifu.exchange.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.note.Checkpoint;
import org.dazaifu.ledger.note.CheckpointPolicy;
import org.dazaifu.ledger.note.SignedCheckpoint;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.tree.TreeHead;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The one row that says where the log has come to. Nothing of it is believed but what is signed.
 *
 * @param roots the tree's right edge, as {@link CompactRange#text} writes it
 * @param checkpoint a signed note
 */
record AuditHead(long size, String roots, String checkpoint) {

    private static final int ID = 0;
    static final String WHERE = "the audit log's head";

    /** The row; empty where there is none. */
    static Optional<AuditHead> read(DSLContext sql) {
        @Nullable Record row =
                sql.fetchOne("select size, roots, checkpoint from audit_tree where id = ?", ID);
        return row == null
                ? Optional.empty()
                : Optional.of(
                        new AuditHead(
                                row.get(0, Long.class),
                                row.get(1, String.class),
                                row.get(2, String.class)));
    }

    static AuditHead sign(CompactRange range, SigningKey key) {
        Checkpoint now = new Checkpoint(key.verifier().name(), range.head());
        String note = new String(SignedCheckpoint.sign(now, key).note().bytes(), UTF_8);
        return new AuditHead(range.size(), range.text(), note);
    }

    void insert(DSLContext sql) {
        sql.execute("insert into audit_tree values (?, ?, ?, ?)", ID, size, roots, checkpoint);
    }

    void update(DSLContext sql) {
        sql.execute(
                "update audit_tree set size = ?, roots = ?, checkpoint = ? where id = ?",
                size,
                roots,
                checkpoint,
                ID);
    }

    /**
     * The tree's right edge, if it is what the key signed.
     *
     * @param believed a checkpoint whose signature was verified before
     */
    Parsed<CompactRange> range(VerifierKey key, String believed) {
        CompactRange range;
        try {
            range = CompactRange.parse(size, roots);
        } catch (IllegalArgumentException e) {
            return Parsed.malformed(
                    WHERE, "the subtrees of " + size + " rows", String.valueOf(e.getMessage()));
        }
        return (checkpoint.equals(believed) ? said(checkpoint) : signed(WHERE, checkpoint, key))
                .then(head ->
                        head.equals(range.head())
                                ? new Parsed.Valid<>(range)
                                : Parsed.malformed(WHERE, told(head), told(range.head())));
    }

    private static Parsed<TreeHead> said(String checkpoint) {
        return SignedCheckpoint.parse(checkpoint.getBytes(UTF_8))
                .then(read -> new Parsed.Valid<>(read.checkpoint().head()));
    }

    /** The head that a checkpoint names, if the key signed it. */
    static Parsed<TreeHead> signed(String where, String checkpoint, VerifierKey key) {
        return SignedCheckpoint.parse(checkpoint.getBytes(UTF_8))
                .then(signed -> {
                    List<Fault> faults = new CheckpointPolicy(key).check(where, signed);
                    return faults.isEmpty()
                            ? new Parsed.Valid<>(signed.checkpoint().head())
                            : new Parsed.Malformed<>(faults.getFirst());
                });
    }

    /** A head in words. */
    static String told(TreeHead head) {
        return "%d rows with the root %s".formatted(head.size(), head.root().hex());
    }
}
