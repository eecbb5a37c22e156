package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.note.NoteSignature;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.stamp.StampTransport;

/**
 * Has others vouch for a case: an authority for when it was as it is, witnesses for its ledger
 * having only grown.
 */
public final class CaseAnchor {

    private CaseAnchor() {}

    /**
     * Signs what is on the case's ledger and keeps an authority's timestamp of it (RFC 3161).
     * Whether that authority is to be believed is for {@link CaseDirectory#verify} to say.
     *
     * @param office the key that the case was begun with
     * @throws CaseException where there is no case, another run is at work on it, its ledger does
     *     not verify, or the authority does not stamp it
     */
    public static void stamp(Path directory, SigningKey office, StampTransport authority)
            throws CaseException, InterruptedException {
        try {
            CaseFile file = CaseFile.readOf(directory);
            try (CaseJournal journal = CaseJournal.open(directory, CaseReview::now)) {
                SigningKey key = office.named(CaseJournal.name(file.header().id()));
                journal.requireSignedBy(key.verifier());
                journal.sign(key);
                journal.stamp(authority);
            }
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    /**
     * Keeps a witness's cosignature below the ledger's checkpoint. The next act makes a new
     * checkpoint, which that witness has not seen.
     *
     * @param office the key that the case was begun with
     * @return why it is no cosignature of the ledger as it is; empty where it was kept
     * @throws CaseException where there is no case, another run is at work on it, or its ledger
     *     does not verify
     */
    public static Optional<Fault> cosign(
            Path directory, SigningKey office, NoteSignature signature, VerifierKey witness)
            throws CaseException {
        try {
            CaseFile file = CaseFile.readOf(directory);
            try (CaseJournal journal = CaseJournal.open(directory, CaseReview::now)) {
                journal.requireSignedBy(
                        office.named(CaseJournal.name(file.header().id())).verifier());
                return journal.cosign(signature, witness);
            }
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }
}
