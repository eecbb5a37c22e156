package org.dazaifu.exchange.feed;

import java.time.Instant;
import java.util.Optional;
import org.dazaifu.exchange.feed.list.ListValue;
import org.jspecify.annotations.Nullable;

/**
 * A value of a list as it was last seen.
 *
 * @param created when it was there for the first time
 * @param modified when it last came or went
 * @param validFrom since when it stands, or stood last
 * @param validUntil when it left the list, or null as long as it stands there
 */
record ValueRow(
        ListValue value,
        Instant created,
        Instant modified,
        Instant validFrom,
        @Nullable Instant validUntil) {

    /** One that is there for the first time. */
    static ValueRow first(ListValue value, Instant now) {
        return new ValueRow(value, now, now, now, null);
    }

    /** It came again. */
    ValueRow returned(Instant now) {
        Instant at = later(now);
        return new ValueRow(value, created, at, at, null);
    }

    /** It left the list. */
    ValueRow left(Instant now) {
        Instant at = later(now);
        return new ValueRow(value, created, at, validFrom, at);
    }

    /** Versions go on even where the clock went back. */
    private Instant later(Instant now) {
        return Optional.of(now).filter(modified::isBefore).orElse(modified.plusMillis(1));
    }
}
