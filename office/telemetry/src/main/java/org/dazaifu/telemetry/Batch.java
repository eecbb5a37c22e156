package org.dazaifu.telemetry;

/**
 * A piece of one log file that can be decoded on its own, by any one thread: some EVTX chunks, some
 * JSON lines.
 *
 * <p>Batches come from {@link EvidenceReader} in the order of the evidence; decoding them in any
 * order and on several threads and putting the results back in batch order gives the order of the
 * evidence. A batch holds its bytes, so it stays valid when the reader moves on.
 */
public interface Batch {

    /** The file the piece is from. */
    SourceFile source();

    /**
     * Decodes the piece, handing each event and each damaged place to the visitor in the order of
     * the file.
     *
     * <p>Never throws for what the bytes contain: damage is delivered, not thrown.
     */
    void decode(BatchVisitor visitor);
}
