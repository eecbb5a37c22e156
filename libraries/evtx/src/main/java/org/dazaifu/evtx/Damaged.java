package org.dazaifu.evtx;

/**
 * A stretch that could not be read as a record: data about the evidence, never an exception.
 *
 * @param offset where the damage begins, in bytes from the start of the file
 * @param expected what belongs there, in words
 * @param found what is there instead, in words
 */
public record Damaged(long offset, String expected, String found) implements EvtxRecord {
    public Damaged {
        if (offset < 0) {
            throw new IllegalArgumentException("negative offset " + offset);
        }
    }
}
