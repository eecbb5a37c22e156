package org.dazaifu.exchange.audit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.Micros;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.tree.TreeHead;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * The audit log of an exchange: rows in its database, each the leaf of a tree, RFC 6962, whose head
 * the exchange's key signs with every commit. For any number of threads and processes.
 *
 * <p>Guarantees: an act that is recorded by {@link #append} is done exactly if its row is there,
 * because both are in one transaction; what {@link #record} returned from is durable; {@link
 * AuditVerifier} finds whatever is changed, dropped, moved, inserted or cut off by whoever does not
 * have the key. Before anything is added, the head that is there must be signed: a log that was
 * tampered with is not gone on with, and never signed over.
 *
 * <p>Does not guarantee: that a database that was put back as a whole to an earlier state is
 * noticed, unless a later checkpoint was kept elsewhere; nor anything against who has the key.
 */
public final class AuditLog {

    /** So often a checkpoint is kept for good, in rows. */
    static final int KEPT = 256;

    private final SigningKey key;
    private final InstantSource clock;
    private final GroupCommit group;

    /** The last checkpoint that was found good, so that its signature is verified but once. */
    private volatile String believed = "";

    public AuditLog(Database database, SigningKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
        this.group = new GroupCommit(database, this);
    }

    /** Begins the log of a new exchange, in the transaction that makes it. */
    public void begin(DSLContext sql, AuditRecord first) throws StoreException {
        AuditHead.sign(CompactRange.EMPTY, key).insert(sql);
        append(sql, first);
    }

    /**
     * Adds a row in the transaction of the act that it is about.
     *
     * @param sql of {@link Database#write}
     * @return the row's place
     * @throws StoreException {@link Reason#BROKEN} where the log does not verify; the act must not
     *     be done
     */
    public long append(DSLContext sql, AuditRecord record) throws StoreException {
        return append(sql, List.of(record));
    }

    /** Adds rows in order; returns the place of the first. */
    long append(DSLContext sql, List<AuditRecord> records) throws StoreException {
        CompactRange range = range(sql);
        long first = range.size();
        long now = Micros.of(clock.instant());
        List<Object[]> rows = new ArrayList<>(records.size());
        for (AuditRecord record : records) {
            AuditRow row =
                    new AuditRow(
                            range.size(), now, record.actor().text(), record.act(), record.json());
            rows.add(values(row));
            range = range.with(row.hash());
        }
        insert(sql, rows);
        AuditHead head = AuditHead.sign(range, key);
        head.update(sql);
        if (first / KEPT != range.size() / KEPT) {
            sql.execute(
                    "insert into audit_checkpoint values (?, ?)", range.size(), head.checkpoint());
        }
        believed = head.checkpoint();
        return first;
    }

    private CompactRange range(DSLContext sql) throws StoreException {
        AuditHead head =
                AuditHead.read(sql)
                        .orElseThrow(() -> broken("the audit log has no head: it was removed"));
        if (head.size() < group.committed()) {
            throw broken(
                    "the audit log was cut: %d rows were committed, and its head says %d"
                            .formatted(group.committed(), head.size()));
        }
        return switch (head.range(key.verifier(), believed)) {
            case Parsed.Valid<CompactRange>(CompactRange range) -> range;
            case Parsed.Malformed<CompactRange>(var fault) ->
                    throw broken("the audit log does not verify; " + fault.sentence());
        };
    }

    private static Object[] values(AuditRow row) {
        return new Object[] {
            row.sequence(), row.micros(), row.actor(), row.act(), row.details(), row.hash().bytes()
        };
    }

    private static void insert(DSLContext sql, List<Object[]> rows) {
        String insert = "insert into audit values (?, ?, ?, ?, ?, ?)";
        if (rows.size() == 1) {
            sql.execute(insert, rows.getFirst());
        } else {
            sql.batch(insert, rows.toArray(Object[][]::new)).execute();
        }
    }

    /**
     * Adds a row of its own and returns when it is durable: for what changes nothing, before it is
     * answered. Many that wait at one time share one commit. Never from within a writing, which it
     * would wait for: there it is {@link #append}.
     *
     * @throws StoreException where it could not be; what it is about must not be done
     */
    public void record(AuditRecord record) throws StoreException {
        group.add(record);
    }

    /**
     * Rows before a place, newest first.
     *
     * @param before a place; {@link Long#MAX_VALUE} for the newest rows
     * @param limit at most so many, up to 1,000
     */
    public static List<AuditRow> page(DSLContext sql, long before, int limit) {
        return sql.fetch(
                        "select sequence, time, actor, act, details from audit where sequence < ? order by sequence desc limit ?",
                        before,
                        Math.clamp(limit, 1, 1_000))
                .map(AuditLog::row);
    }

    static AuditRow row(Record row) {
        return new AuditRow(
                row.get(0, Long.class),
                row.get(1, Long.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class));
    }

    /** The newest checkpoint, a signed note; whoever keeps it elsewhere can hold the log to it. */
    public static Optional<String> checkpoint(DSLContext sql) {
        return AuditHead.read(sql).map(AuditHead::checkpoint);
    }

    /** How many rows the log has, and their root, as its newest checkpoint says; not verified. */
    public static Optional<TreeHead> head(DSLContext sql) {
        return AuditHead.read(sql)
                .map(head -> CompactRange.parse(head.size(), head.roots()).head());
    }

    /**
     * Goes on with a log that another key signed, such as one out of a backup without keys. Whoever
     * does so has verified it first.
     *
     * @param earlier the key that signed it so far
     * @param record says so; its row is the first that this key signs
     * @throws StoreException {@link Reason#BROKEN} where that key did not sign the head
     */
    public void takeOver(DSLContext sql, VerifierKey earlier, AuditRecord record)
            throws StoreException {
        AuditHead head =
                AuditHead.read(sql)
                        .orElseThrow(() -> broken("the audit log has no head: it was removed"));
        switch (head.range(earlier, "")) {
            case Parsed.Malformed<CompactRange>(var fault) ->
                    throw broken("the audit log does not verify; " + fault.sentence());
            case Parsed.Valid<CompactRange>(CompactRange range) -> {
                sql.execute("delete from audit_checkpoint");
                AuditHead.sign(range, key).update(sql);
            }
        }
        append(sql, record);
    }

    /** With which key its checkpoints are verified. */
    public VerifierKey verifier() {
        return key.verifier();
    }

    static StoreException broken(String message) {
        return new StoreException(Reason.BROKEN, message, null);
    }
}
