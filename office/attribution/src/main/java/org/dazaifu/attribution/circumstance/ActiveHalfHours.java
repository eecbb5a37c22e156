package org.dazaifu.attribution.circumstance;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * The half hours of UTC in which there was activity, each once, in order: a burst counts no more
 * than one act, and a half hour lies within one hour of every clock that is off UTC by half hours.
 *
 * <p>Half hours of one day depend on each other, so those of a day have a weight of 1 together. A
 * day is one on the clock on which days are fewest, so that a night over midnight is one.
 */
final class ActiveHalfHours {

    private static final long HALF_HOUR = 1_800;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;
    private static final Instant FROM = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2101-01-01T00:00:00Z");

    private final long[] starts;
    private final double[] weights;
    private final int hours;
    private final int days;
    private final int leftOut;

    private ActiveHalfHours(long[] starts, int leftOut) {
        this.starts = starts;
        this.leftOut = leftOut;
        this.hours = runs(starts, 0, HOUR).length;
        int[] fewest = runs(starts, 0, DAY);
        for (long shift = HOUR; shift < DAY; shift += HOUR) {
            int[] lengths = runs(starts, shift, DAY);
            fewest = lengths.length < fewest.length ? lengths : fewest;
        }
        this.days = fewest.length;
        this.weights =
                IntStream.of(fewest)
                        .mapToObj(
                                length -> IntStream.range(0, length).mapToDouble(_ -> 1.0 / length))
                        .flatMapToDouble(w -> w)
                        .toArray();
    }

    static ActiveHalfHours of(Collection<Instant> activity) {
        long[] starts =
                activity.stream()
                        .filter(ActiveHalfHours::counts)
                        .mapToLong(i -> Math.floorDiv(i.getEpochSecond(), HALF_HOUR) * HALF_HOUR)
                        .sorted()
                        .distinct()
                        .toArray();
        return new ActiveHalfHours(starts, (int) activity.stream().filter(i -> !counts(i)).count());
    }

    int count() {
        return starts.length;
    }

    /** Seconds since 1970 at which the half hour {@code i} begins. */
    long start(int i) {
        return starts[i];
    }

    /** What the half hour {@code i} counts for; those of a day count for 1. */
    double weight(int i) {
        return weights[i];
    }

    /** How many hours of UTC have activity. */
    int hours() {
        return hours;
    }

    /** How many days have activity, by the clock on which they are fewest. */
    int days() {
        return days;
    }

    /** How many instants lie before 1990 or after 2100, where clocks are wrong. */
    int leftOut() {
        return leftOut;
    }

    /**
     * How many of the ordered {@code starts} lie in each unit of time begun {@code shift} early.
     */
    private static int[] runs(long[] starts, long shift, long unit) {
        int[] lengths = new int[starts.length];
        int count = 0;
        for (int i = 0; i < starts.length; i++) {
            boolean same =
                    i > 0
                            && Math.floorDiv(starts[i] + shift, unit)
                                    == Math.floorDiv(starts[i - 1] + shift, unit);
            count += same ? 0 : 1;
            lengths[count - 1]++;
        }
        return Arrays.copyOf(lengths, count);
    }

    private static boolean counts(Instant instant) {
        return !instant.isBefore(FROM) && instant.isBefore(UNTIL);
    }
}
