package org.dazaifu.ledger.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dazaifu.ledger.Fault;

/**
 * Whose signatures a checkpoint must have to be believed.
 *
 * <p>Guarantees: a checkpoint without faults was signed by the log's key and by at least so many of
 * the witnesses. Signatures of other keys are not looked at (C2SP signed-note, "Signatures"), so
 * that one of more cosignatures than the quorum needs is missing is no fault.
 *
 * @param log the log's key; its name is the origin that the checkpoint must have
 * @param witnesses whose cosignatures count
 * @param quorum how many of them there must be
 */
public record CheckpointPolicy(VerifierKey log, Set<VerifierKey> witnesses, int quorum) {

    public CheckpointPolicy {
        witnesses = Set.copyOf(witnesses);
        if (log.kind() != SignatureKind.NOTE) {
            throw new IllegalArgumentException("a log signs with a key for notes: " + log.text());
        }
        if (witnesses.stream().anyMatch(w -> w.kind() != SignatureKind.COSIGNATURE)) {
            throw new IllegalArgumentException("a witness signs with a key for cosignatures");
        }
        if (witnesses.stream().map(VerifierKey::base64).distinct().count() != witnesses.size()) {
            throw new IllegalArgumentException("one key counts as one witness");
        }
        if (quorum < 0 || quorum > witnesses.size()) {
            throw new IllegalArgumentException(
                    "%d of %d witnesses".formatted(quorum, witnesses.size()));
        }
    }

    /** A policy that asks for the log's signature only. */
    public CheckpointPolicy(VerifierKey log) {
        this(log, Set.of(), 0);
    }

    /**
     * Everything that keeps a checkpoint from being believed; empty where nothing does.
     *
     * @param where what the faults are about, such as the name of a file
     */
    public List<Fault> check(String where, SignedCheckpoint signed) {
        List<Fault> faults = new ArrayList<>();
        String origin = signed.checkpoint().origin();
        if (!origin.equals(log.name())) {
            faults.add(new Fault(where, "the origin " + log.name(), origin));
        }
        switch (log.check(signed.note())) {
            case SignatureCheck.Signed _ -> {}
            case SignatureCheck.Forged _ -> faults.add(forged(where, log));
            case SignatureCheck.Absent _ ->
                    faults.add(
                            new Fault(where, "a signature by " + log.text(), "none by that key"));
        }
        int cosigned = 0;
        for (VerifierKey witness : witnesses) {
            switch (witness.check(signed.note())) {
                case SignatureCheck.Signed _ -> cosigned++;
                case SignatureCheck.Forged _ -> faults.add(forged(where, witness));
                case SignatureCheck.Absent _ -> {}
            }
        }
        if (cosigned < quorum) {
            faults.add(
                    new Fault(
                            where,
                            "cosignatures by %d of %d witnesses"
                                    .formatted(quorum, witnesses.size()),
                            Integer.toString(cosigned)));
        }
        return faults;
    }

    private static Fault forged(String where, VerifierKey key) {
        return new Fault(where, "a valid signature by " + key.text(), "one that does not verify");
    }
}
