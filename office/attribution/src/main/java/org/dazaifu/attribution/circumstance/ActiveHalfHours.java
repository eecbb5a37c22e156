package org.dazaifu.attribution.circumstance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.LongStream;

/**
 * The half hours of UTC in which there was activity, each once, in order: a burst counts no more
 * than one act, and a half hour lies within one hour of every clock that is off UTC by half hours.
 *
 * @param starts seconds since 1970 at which they begin
 * @param leftOut how many instants lie before 1990 or after 2100, where clocks are wrong
 */
@SuppressWarnings("ArrayRecordComponent") // is never compared and never leaves the package
record ActiveHalfHours(long[] starts, int leftOut) {

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
        return new ActiveHalfHours(starts, leftOut);
    }

    int count() {
        return starts.length;
    }

    /** How many hours of UTC have activity. */
    int hours() {
        return (int) distinct(HOUR).count();
    }

    /** How many days of UTC have activity. */
    int days() {
        return (int) distinct(DAY).count();
    }

    /** Their local hours of the week on the clock of UTC. */
    LocalWeek utc() {
        return LocalWeek.of(this, ZoneOffset.UTC);
    }

    private LongStream distinct(long unit) {
        return LongStream.of(starts).map(s -> Math.floorDiv(s, unit)).distinct();
    }

    private static boolean counts(Instant instant) {
        return !instant.isBefore(FROM) && instant.isBefore(UNTIL);
    }
}
