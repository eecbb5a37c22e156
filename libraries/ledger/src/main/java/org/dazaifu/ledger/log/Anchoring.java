package org.dazaifu.ledger.log;

import java.time.Instant;

/** Whether an authority outside vouches for when a log was as it is. */
public sealed interface Anchoring {

    /** None does, for this reason, in words for people. */
    record NotAnchored(String reason) implements Anchoring {}

    /**
     * One does.
     *
     * @param size how many entries existed, as they are, at that time
     * @param time the earliest that covers so many entries
     * @param authority the name in its certificate
     */
    record Anchored(long size, Instant time, String authority) implements Anchoring {}
}
