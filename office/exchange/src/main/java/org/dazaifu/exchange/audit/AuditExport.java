package org.dazaifu.exchange.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.log.LogEntry;
import org.dazaifu.ledger.log.MerkleLog;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.tree.TreeHead;

/**
 * The audit log as a log in a directory ({@link MerkleLog#FORM}), which has the same tree and the
 * same signed head, and which whoever knows the form can verify, witness and have stamped.
 */
public final class AuditExport {

    private static final int BATCH = 500;

    private final MerkleLog log;
    private final CompactRange there;
    private CompactRange seen = CompactRange.EMPTY;
    private final List<String> waiting = new ArrayList<>();

    private AuditExport(MerkleLog log, CompactRange there) {
        this.log = log;
        this.there = there;
    }

    /**
     * Exports all rows that one reading sees, or those that a directory to which was exported
     * before does not have yet.
     *
     * @return what the verification of the rows found; only where they are intact is the exported
     *     log signed
     * @throws StoreException also where the directory holds another log, or cannot be written
     */
    public static AuditVerification export(Database database, SigningKey key, Path directory)
            throws StoreException {
        Beginning beginning = new Beginning();
        try (MerkleLog log = MerkleLog.open(directory, beginning::add)) {
            AuditExport export = new AuditExport(log, beginning.range);
            AuditVerification found =
                    database.read(sql ->
                            AuditVerifier.verify(sql, key.verifier(), List.of(), export::add));
            if (!found.intact()) {
                return found;
            }
            export.flush();
            TreeHead head = log.head();
            if (!head.equals(found.head())) {
                throw another(directory);
            }
            log.seal().sign(key);
            return found;
        } catch (Failed e) {
            throw of(directory, e.failure);
        } catch (LedgerException e) {
            throw of(directory, e);
        } catch (Differs e) {
            throw another(directory);
        }
    }

    private static final class Beginning {
        private CompactRange range = CompactRange.EMPTY;

        void add(LogEntry entry) {
            range = range.with(entry.hash());
        }
    }

    private static final class Failed extends RuntimeException {
        private final transient LedgerException failure;

        Failed(LedgerException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private static final class Differs extends RuntimeException {}

    private void add(AuditRow row) {
        if (seen.size() == there.size() && !seen.equals(there)) {
            throw new Differs();
        }
        seen = seen.with(row.hash());
        if (row.sequence() >= there.size()) {
            waiting.add(row.payload());
        }
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        try {
            log.appendAll(waiting);
            waiting.clear();
        } catch (LedgerException e) {
            throw new Failed(e);
        }
    }

    private static StoreException of(Path directory, LedgerException failure) {
        Reason reason =
                switch (failure.code()) {
                    case LOCKED -> Reason.UNAVAILABLE;
                    case IO -> Reason.FAILED;
                    case BROKEN -> Reason.BROKEN;
                };
        return new StoreException(
                reason,
                "the log in " + directory + " cannot be written: " + failure.getMessage(),
                failure);
    }

    private static StoreException another(Path directory) {
        return new StoreException(
                Reason.UNSUITABLE,
                directory + " holds another log, or more than the audit log has; name another",
                null);
    }
}
