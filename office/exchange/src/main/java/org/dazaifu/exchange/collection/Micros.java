package org.dazaifu.exchange.collection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the database has them: whole microseconds since 1970 UTC. */
final class Micros {

    private static final long PER_SECOND = 1_000_000;
    private static final long NANOS = 1_000;

    private Micros() {}

    /** The microsecond that an instant lies in. */
    static long of(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time.truncatedTo(ChronoUnit.MICROS));
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS);
    }
}
