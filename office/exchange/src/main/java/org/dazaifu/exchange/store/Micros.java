package org.dazaifu.exchange.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as they stand in the database: microseconds since 1970, UTC. */
public final class Micros {

    private Micros() {}

    /** A time as a number; what is finer than a microsecond is cut off. */
    public static long of(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time.truncatedTo(ChronoUnit.MICROS));
    }

    /** A number as a time. */
    public static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** A number that may be missing as a time that may be. */
    public static @Nullable Instant timeOrNull(@Nullable Long micros) {
        return micros == null ? null : time(micros);
    }
}
