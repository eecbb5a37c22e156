package org.dazaifu.evtx;

/**
 * What a place in an event log file turned out to be: a record, or damage where a record or chunk
 * should be.
 */
public sealed interface EvtxRecord permits Decoded, Damaged {

    /**
     * Where it begins, in bytes from the start of the file (of the stream, where it is not a file).
     */
    long offset();
}
