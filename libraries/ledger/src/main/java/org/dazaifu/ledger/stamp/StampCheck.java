package org.dazaifu.ledger.stamp;

import java.time.Instant;
import org.dazaifu.ledger.Fault;

/** Whether a timestamp holds. */
public sealed interface StampCheck {

    /**
     * It does: what was stamped existed then.
     *
     * @param time by the authority's clock
     * @param authority the subject of its certificate, RFC 2253
     */
    record Stamped(Instant time, String authority) implements StampCheck {}

    /** It does not, because of this. */
    record Refused(Fault fault) implements StampCheck {}
}
