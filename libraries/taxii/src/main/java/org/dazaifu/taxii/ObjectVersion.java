package org.dazaifu.taxii;

import java.time.Instant;
import java.util.Optional;

/**
 * Which version of an object this is (TAXII 2.1, 5.3.1): its modification, or its creation where it
 * is never modified. Versions are the same if they are the same instant.
 *
 * @param at the instant
 * @param text the instant as the object writes it
 */
public record ObjectVersion(Instant at, String text) {

    /** The version that a timestamp says, or empty if the text is no timestamp. */
    public static Optional<ObjectVersion> read(String text) {
        return TaxiiTime.read(text).map(at -> new ObjectVersion(at, text));
    }

    /** The version of an object that has none of its own: when it was added. */
    public static ObjectVersion ofDateAdded(Instant added) {
        return new ObjectVersion(added, TaxiiTime.write(added));
    }
}
