package org.dazaifu.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the clocks that a log's records were stamped with are from UTC, host by host, learned
 * from the records that carry both a local time and Sysmon's UTC.
 *
 * <p>Exports of Windows events often give the host's local time, some with a {@code Z} that is not
 * true, some with the hours of a twelve-hour clock. A distance is believed when it is a multiple of
 * a quarter of an hour, give or take a minute, and no more than a zone and half a day; another one
 * replaces it when it is seen twice in a row. Not safe for use by several threads.
 */
final class LocalClocks {

    private static final long QUARTER = Duration.ofMinutes(15).toMillis();
    private static final long TOLERANCE = Duration.ofMinutes(1).toMillis();
    private static final long FARTHEST = Duration.ofHours(26).toMillis();
    private static final int MOST_HOSTS = 1_000;

    /** What holds until a host's clock is first observed here. */
    private final Map<String, Clock> before;

    private final Map<String, Clock> clocks = new HashMap<>();
    private final boolean learns;

    private LocalClocks(Map<String, Clock> before, boolean learns) {
        this.before = before;
        this.learns = learns;
    }

    /** The clocks at the beginning of a log: the first that is told of a host stays. */
    static LocalClocks atBeginning() {
        return new LocalClocks(Map.of(), false);
    }

    /** The clocks further on: what is known here holds until it is observed anew. */
    LocalClocks furtherOn() {
        return new LocalClocks(clocks, true);
    }

    /** Notes a record of the host that says both. */
    void observe(String host, Instant utc, Instant local) {
        Long distance = quarterHours(utc, local, TOLERANCE);
        if (distance == null || Math.abs(distance) > FARTHEST) {
            return;
        }
        Clock known = clocks.get(host);
        if (known == null) {
            if (clocks.size() < MOST_HOSTS) {
                clocks.put(host, new Clock(distance, distance));
            }
        } else if (!learns) {
            return;
        } else if (known.last != distance) {
            clocks.put(host, new Clock(known.behind, distance));
        } else if (known.behind != distance) {
            clocks.put(host, new Clock(distance, distance));
        }
    }

    /** The instant at which the host's clock showed {@code local}, as far as it is known. */
    Instant utc(String host, Instant local) {
        Clock known = clocks.get(host);
        if (known == null) {
            known = before.get(host);
        }
        return known == null ? local : local.plusMillis(known.behind);
    }

    /**
     * By how many milliseconds {@code later} is ahead of {@code earlier} in whole quarters of an
     * hour; null where the distance is farther than the tolerance from any.
     */
    static @Nullable Long quarterHours(Instant later, Instant earlier, long tolerance) {
        long distance = later.toEpochMilli() - earlier.toEpochMilli();
        long quarters = Math.floorDiv(distance + QUARTER / 2, QUARTER) * QUARTER;
        return Math.abs(distance - quarters) <= tolerance ? quarters : null;
    }

    /**
     * What is known of one clock, in milliseconds that it is behind UTC.
     *
     * @param behind what is believed
     * @param last what the last record said
     */
    private record Clock(long behind, long last) {}
}
