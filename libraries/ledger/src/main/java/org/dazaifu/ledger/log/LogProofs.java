package org.dazaifu.ledger.log;

import java.io.IOException;
import java.nio.file.Path;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.note.SignedCheckpoint;
import org.dazaifu.ledger.tree.ConsistencyProof;
import org.dazaifu.ledger.tree.InclusionProof;
import org.dazaifu.ledger.tree.Proofs;

/**
 * Proofs about the entries that a log's checkpoint covers, made from its tiles alone, without its
 * entries and without locking it.
 *
 * <p>Does not guarantee that a proof verifies: where a tile is wrong, it does not. Whoever receives
 * one verifies it; that is what proofs are for.
 */
public final class LogProofs {

    private final SignedCheckpoint checkpoint;
    private final Proofs proofs;

    private LogProofs(SignedCheckpoint checkpoint, Proofs proofs) {
        this.checkpoint = checkpoint;
        this.proofs = proofs;
    }

    /**
     * Reads the checkpoint of a log.
     *
     * @throws LedgerException where there is none, or it cannot be read
     */
    public static LogProofs of(Path path) throws LedgerException {
        LogDirectory directory = new LogDirectory(path);
        try {
            SignedCheckpoint signed =
                    new CheckpointFile(directory.checkpoint())
                            .read()
                            .orElseThrow(() ->
                                    new LedgerException(
                                            LedgerException.Code.BROKEN,
                                            path + " has no checkpoint",
                                            null));
            long size = signed.checkpoint().head().size();
            return new LogProofs(signed, new Proofs(new TiledTree(new TileStore(path), size)));
        } catch (IOException e) {
            throw new LedgerException(LedgerException.Code.IO, path + ": " + e.getMessage(), e);
        }
    }

    /** The checkpoint that the proofs lead to; its signatures are not verified. */
    public SignedCheckpoint checkpoint() {
        return checkpoint;
    }

    /**
     * Proves that an entry is in the tree of the checkpoint.
     *
     * @throws IndexOutOfBoundsException where it is not
     */
    public InclusionProof inclusion(long index) throws LedgerException {
        return proofs.inclusion(index, size());
    }

    /**
     * Proves that the tree of the checkpoint begins with an earlier one.
     *
     * @throws IndexOutOfBoundsException where that one is larger
     */
    public ConsistencyProof consistency(long earlier) throws LedgerException {
        return proofs.consistency(earlier, size());
    }

    private long size() {
        return checkpoint.checkpoint().head().size();
    }
}
