package org.dazaifu.casebook.court;

import java.util.List;
import org.dazaifu.casebook.CaseVerification;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of a file for court found.
 *
 * @param members how many files the archive has
 * @param bytes how many bytes they have
 * @param faults what is not as it must be with the archive, its hashes and its seal
 * @param custody what was found of the case within; null where the archive is not whole enough
 * @param key with which the seal was verified; null where none could be
 */
public record CourtVerification(
        long members,
        long bytes,
        List<Fault> faults,
        @Nullable CaseVerification custody,
        @Nullable VerifierKey key) {

    public CourtVerification {
        faults = List.copyOf(faults);
    }

    /** Whether nothing contradicts anything. */
    public boolean intact() {
        return faults.isEmpty() && custody != null && custody.intact();
    }
}
