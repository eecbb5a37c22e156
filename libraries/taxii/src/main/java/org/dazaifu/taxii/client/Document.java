package org.dazaifu.taxii.client;

/** What came of asking for a document. */
public sealed interface Document {

    /** It is as it was when the validators were given. */
    record Unchanged() implements Document {}

    /**
     * It was received to its end.
     *
     * @param validators to ask with next time
     * @param bytes how long it is, without compression
     * @param endStated whether the server said where its end is, by a length, chunks or
     *     compression; where it did not, a document that was cut off cannot be told from a whole
     *     one
     */
    record Received(Validators validators, long bytes, boolean endStated) implements Document {}
}
