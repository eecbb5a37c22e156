package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.log.LogProofs;
import org.dazaifu.ledger.note.Cosigning;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.note.Witness;
import org.dazaifu.ledger.tree.TreeHead;

/**
 * Another office that watches over a case: it cosigns the case's ledger only where that contains
 * everything it cosigned before.
 *
 * <p>Guarantees: nothing in the case is changed; its entries are not read, so a witness that has a
 * copy of {@code ledger/tile} and {@code ledger/checkpoint} learns nothing of the case. Does not
 * guarantee anything against a witness that the case's office controls.
 */
public final class CaseWitness {

    private CaseWitness() {}

    /**
     * Cosigns the checkpoint of a case.
     *
     * @param directory the case, or a copy of the two above
     * @param office the key of the office that keeps the case, under whatever name
     * @param key the witness's own, for cosignatures
     * @param memory the directory in which the witness keeps what it saw
     * @throws CaseException where there is no signed ledger, it cannot be read, or the memory
     *     cannot be written
     */
    public static Cosigning cosign(
            Path directory, VerifierKey office, SigningKey key, Path memory, InstantSource clock)
            throws CaseException {
        try {
            LogProofs log = LogProofs.of(directory.resolve(CaseJournal.DIRECTORY));
            String origin = log.checkpoint().checkpoint().origin();
            if (!CaseJournal.isName(origin)) {
                return refused("a ledger of a case", origin);
            }
            Witness witness = new Witness(key, List.of(office.named(origin)), memory, clock);
            TreeHead before = witness.seen(origin);
            TreeHead now = log.checkpoint().checkpoint().head();
            if (before.size() > now.size()) {
                return refused(before.size() + " entries or more, as seen before", now.size() + "");
            }
            return witness.cosign(log.checkpoint(), log.consistency(before.size()));
        } catch (LedgerException e) {
            throw Failures.of(directory, e);
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }

    private static Cosigning refused(String expected, String found) {
        return new Cosigning.Refused(new Fault("checkpoint", expected, found));
    }
}
