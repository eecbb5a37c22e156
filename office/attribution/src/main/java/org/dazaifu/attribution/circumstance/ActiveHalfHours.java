package org.dazaifu.attribution.circumstance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * The half hours of UTC in which there was activity, each once, in order: a burst counts no more
 * than one act, and a half hour lies within one hour of every clock that is off UTC by half hours.
 *
 * @param starts seconds since 1970 at which they begin
 * @param days on how many days, by the clock on which they are fewest: a night over midnight is one
 * @param leftOut how many instants lie before 1990 or after 2100, where clocks are wrong
 */
@SuppressWarnings("ArrayRecordComponent") // is never compared and never leaves the package
record ActiveHalfHours(long[] starts, int days, int leftOut) {

    private static final long HALF_HOUR = 1_800;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;
    private static final Instant FROM = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2101-01-01T00:00:00Z");

    static ActiveHalfHours of(Collection<Instant> activity) {
        long[] starts =
                activity.stream()
                        .filter(ActiveHalfHours::counts)
                        .mapToLong(i -> Math.floorDiv(i.getEpochSecond(), HALF_HOUR) * HALF_HOUR)
                        .sorted()
                        .distinct()
                        .toArray();
        int leftOut = (int) activity.stream().filter(i -> !counts(i)).count();
        return new ActiveHalfHours(starts, fewestDays(starts), leftOut);
    }

    int count() {
        return starts.length;
    }

    /** How many hours of UTC have activity. */
    int hours() {
        return distinct(starts, 0, HOUR);
    }

    /** Their local hours of the week on the clock of UTC. */
    LocalWeek utc() {
        return LocalWeek.of(this, ZoneOffset.UTC);
    }

    private static int fewestDays(long[] starts) {
        int fewest = Integer.MAX_VALUE;
        for (long shift = 0; shift < DAY; shift += HOUR) {
            fewest = Math.min(fewest, distinct(starts, shift, DAY));
        }
        return fewest;
    }

    /**
     * How many units of time, begun {@code shift} seconds early, the ordered {@code starts} lie in.
     */
    private static int distinct(long[] starts, long shift, long unit) {
        int count = 0;
        long last = Long.MIN_VALUE;
        for (long start : starts) {
            long current = Math.floorDiv(start + shift, unit);
            count += current == last ? 0 : 1;
            last = current;
        }
        return count;
    }

    private static boolean counts(Instant instant) {
        return !instant.isBefore(FROM) && instant.isBefore(UNTIL);
    }
}
