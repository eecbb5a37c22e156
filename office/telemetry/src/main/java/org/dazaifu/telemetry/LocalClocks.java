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
 * a quarter of an hour, give or take a minute, and no more than a zone and half a day; a new one
 * replaces an old one when it is seen twice in a row. Not safe for use by several threads.
 */
final class LocalClocks {

    private static final long QUARTER = Duration.ofMinutes(15).toMillis();
    private static final long TOLERANCE = Duration.ofMinutes(1).toMillis();
    private static final long FARTHEST = Duration.ofHours(26).toMillis();
    private static final int MOST_HOSTS = 1_000;

    private final Map<String, Clock> clocks;

    private LocalClocks(Map<String, Clock> clocks) {
        this.clocks = clocks;
    }

    /** Nothing known yet. */
    static LocalClocks unknown() {
        return new LocalClocks(new HashMap<>());
    }

    /** What is known now, to be added to on its own. */
    LocalClocks copy() {
        return new LocalClocks(new HashMap<>(clocks));
    }

    /** Notes a record of the host that says both. */
    void observe(String host, Instant utc, Instant local) {
        Long distance = quarterHours(utc, local, TOLERANCE);
        if (distance == null || Math.abs(distance) > FARTHEST) {
            return;
        }
        Clock known = clocks.get(host);
        if (known == null ? clocks.size() < MOST_HOSTS : known.behind != distance) {
            clocks.put(
                    host,
                    known == null || known.doubt == distance
                            ? new Clock(distance, distance)
                            : new Clock(known.behind, distance));
        } else if (known != null && known.doubt != distance) {
            clocks.put(host, new Clock(distance, distance));
        }
    }

    /** The instant at which the host's clock showed {@code local}, as far as it is known. */
    Instant utc(String host, Instant local) {
        Clock known = clocks.get(host);
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
     * @param doubt what the last record said
     */
    private record Clock(long behind, long doubt) {}
}
