package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dazaifu.ledger.log.LogEntry;
import org.dazaifu.ledger.note.SigningKey;

/**
 * A case that is gone on with: locked, and signed by this office so far. Whoever has it closes its
 * journal.
 *
 * @param key the office's, in the name of the case
 * @param acts those on the ledger when it was opened
 */
record OpenedCase(
        Path directory, CaseJournal journal, SigningKey key, CaseFile file, List<CaseAct> acts) {

    /**
     * Opens one, in whatever state it is.
     *
     * @throws CaseException where there is no case, another run is at work on it, another key
     *     signed it, or it cannot be read
     */
    static OpenedCase of(Path directory, SigningKey office, Supplier<Instant> clock)
            throws CaseException {
        try {
            CaseFile.readOf(directory);
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
        CaseJournal journal = CaseJournal.open(directory, clock);
        try {
            CaseFile file = CaseFile.read(directory);
            SigningKey key = office.named(CaseJournal.name(file.header().id()));
            journal.requireSignedBy(key.verifier());
            List<CaseAct> acts = new ArrayList<>();
            for (LogEntry entry : journal.past()) {
                acts.add(CaseAct.of(entry, Json.parse(entry.payload())));
            }
            OpenedCase opened = new OpenedCase(directory, journal, key, file, acts);
            journal = null;
            return opened;
        } catch (IOException e) {
            throw Failures.of(directory, e);
        } finally {
            if (journal != null) {
                journal.close();
            }
        }
    }
}
