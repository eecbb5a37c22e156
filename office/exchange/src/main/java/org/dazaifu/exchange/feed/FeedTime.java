package org.dazaifu.exchange.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as the database has them: microseconds since 1970 UTC. */
final class FeedTime {

    private static final long MICROS = 1_000_000;

    private FeedTime() {}

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    static Optional<Instant> instant(@Nullable Long micros) {
        return micros == null ? Optional.empty() : Optional.of(instant(micros.longValue()));
    }
}
