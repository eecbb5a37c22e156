package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Path;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.stamp.StampTransport;

/** Has a case stamped, so that an authority vouches for when it was as it is. */
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
}
