package org.dazaifu.exchange.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.tree.TreeHead;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Computes the whole audit log anew and holds it against what was signed, in memory for some
 * hundred rows and the checkpoints.
 *
 * <p>Guarantees: a log that is intact has exactly the rows that the newest checkpoint covers, each
 * as it was written, and begins with all rows of every head that was kept. Of a log that is not,
 * the first fault is named; where rows were changed together with their hashes, it is told between
 * which two checkpoints.
 */
public final class AuditVerifier {

    private static final int FETCH = 200;
    private static final String NEWEST = "the newest checkpoint";

    private final DSLContext sql;
    private final VerifierKey key;
    private final Consumer<AuditRow> visitor;
    private CompactRange range = CompactRange.EMPTY;

    /** By size: who says which head, to be met as the tree grows. */
    private final SortedMap<Long, List<Claim>> claims = new TreeMap<>();

    private long met;

    private record Claim(String who, TreeHead head) {}

    private AuditVerifier(DSLContext sql, VerifierKey key, Consumer<AuditRow> visitor) {
        this.sql = sql;
        this.key = key;
        this.visitor = visitor;
    }

    /**
     * Verifies the log that one transaction sees.
     *
     * @param sql of {@code Database.read}
     * @param key which signs the log, known from elsewhere
     * @param kept heads that were kept elsewhere
     * @param visitor receives each row that is as its hash says; whether the log is intact is known
     *     only at the end
     */
    public static AuditVerification verify(
            DSLContext sql, VerifierKey key, List<TreeHead> kept, Consumer<AuditRow> visitor)
            throws StoreException {
        AuditVerifier verifier = new AuditVerifier(sql, key, visitor);
        Optional<Fault> fault = verifier.run(kept);
        return new AuditVerification(verifier.range.head(), fault);
    }

    private Optional<Fault> run(List<TreeHead> kept) {
        Optional<AuditHead> head = AuditHead.read(sql);
        if (head.isEmpty()) {
            return Optional.of(new Fault(AuditHead.WHERE, "a signed head", "none"));
        }
        Optional<Fault> fault = claims(head.get());
        if (fault.isPresent()) {
            return fault;
        }
        kept.forEach(each -> claim("the head that was kept", each));
        fault = meet();
        if (fault.isEmpty()) {
            fault = rows();
        }
        if (fault.isEmpty() && !claims.isEmpty()) {
            Claim missing = claims.firstEntry().getValue().getFirst();
            fault =
                    Optional.of(
                            new Fault(
                                    "row " + range.size(),
                                    "a row: " + missing.who + " covers " + missing.head.size(),
                                    "the end of the log"));
        }
        return fault;
    }

    private Optional<Fault> claims(AuditHead head) {
        if (AuditHead.signed(NEWEST, head.checkpoint(), key)
                instanceof Parsed.Malformed<TreeHead>(Fault fault)) {
            return Optional.of(fault);
        }
        claim(NEWEST, AuditHead.signed(NEWEST, head.checkpoint(), key).orElseThrow());
        try (Cursor<Record> earlier =
                sql.resultQuery("select size, checkpoint from audit_checkpoint order by size")
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (Record each : earlier) {
                String where = "the checkpoint of " + each.get(0) + " rows";
                switch (AuditHead.signed(where, each.get(1, String.class), key)) {
                    case Parsed.Malformed<TreeHead>(Fault fault) -> {
                        return Optional.of(fault);
                    }
                    case Parsed.Valid<TreeHead>(TreeHead said) -> claim(where, said);
                }
            }
        }
        return range(head);
    }

    /** What is gone on with must be what was signed too. */
    private Optional<Fault> range(AuditHead head) {
        return head.range(key, head.checkpoint())
                        instanceof Parsed.Malformed<CompactRange>(Fault fault)
                ? Optional.of(fault)
                : Optional.empty();
    }

    private void claim(String who, TreeHead head) {
        claims.computeIfAbsent(head.size(), size -> new ArrayList<>()).add(new Claim(who, head));
    }

    private Optional<Fault> rows() {
        try (Cursor<Record> rows =
                sql.resultQuery(
                                "select sequence, time, actor, act, substr(details, 1, ?), hash from audit order by sequence",
                                DetailsJson.MAX_LENGTH + 1)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            Iterator<Record> each = rows.iterator();
            while (each.hasNext()) {
                Optional<Fault> fault = row(each.next());
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> row(Record read) {
        long expected = range.size();
        String where = "row " + expected;
        if (claims.isEmpty()) {
            return Optional.of(
                    new Fault(
                            where,
                            "the end of the log, as the newest checkpoint says",
                            "one more row"));
        }
        AuditRow row;
        byte @Nullable [] hash;
        try {
            row = AuditLog.row(read);
            hash = read.get(5, byte[].class);
        } catch (RuntimeException e) {
            return Optional.of(new Fault(where, "a row", "values of other types"));
        }
        if (row.sequence() != expected) {
            return Optional.of(new Fault(where, "a row", "none; the next is " + row.sequence()));
        }
        if (!Arrays.equals(hash, row.hash().bytes())) {
            return Optional.of(
                    new Fault(
                            where,
                            "what has the hash " + hex(hash),
                            "what has the hash " + row.hash().hex()));
        }
        range = range.with(row.hash());
        Optional<Fault> fault = meet();
        if (fault.isEmpty()) {
            visitor.accept(row);
        }
        return fault;
    }

    private static String hex(byte @Nullable [] hash) {
        return hash == null || hash.length > 64
                ? "nothing that is one"
                : java.util.HexFormat.of().formatHex(hash);
    }

    /** Holds the tree against what is claimed of just so many rows. */
    private Optional<Fault> meet() {
        @Nullable List<Claim> due = claims.remove(range.size());
        if (due == null) {
            return Optional.empty();
        }
        for (Claim claim : due) {
            if (!claim.head.equals(range.head())) {
                return Optional.of(
                        new Fault(
                                "rows %d to %d".formatted(met, range.size() - 1),
                                claim.who + " with the root " + claim.head.root().hex(),
                                "the root " + range.head().root().hex()));
            }
        }
        met = range.size();
        return Optional.empty();
    }
}
