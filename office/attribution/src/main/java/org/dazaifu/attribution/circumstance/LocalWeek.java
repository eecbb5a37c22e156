package org.dazaifu.attribution.circumstance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.stream.IntStream;

/** How many active half hours fall into each hour of the week of a local clock. */
final class LocalWeek {

    private static final int HOURS = 24;
    private static final int WEEK = 7 * HOURS;

    /** 1970-01-01 was a Thursday. */
    private static final int EPOCH = (DayOfWeek.THURSDAY.getValue() - 1) * HOURS;

    private final int[] counts = new int[WEEK];
    private final double[] weights = new double[WEEK];

    private LocalWeek() {}

    /** The hours on the clock of {@code zone}, with its changes over time. */
    static LocalWeek of(ActiveHalfHours active, ZoneId zone) {
        var week = new LocalWeek();
        ZoneRules rules = zone.getRules();
        long until = Long.MIN_VALUE;
        int offset = 0;
        for (int i = 0; i < active.count(); i++) {
            long start = active.start(i);
            if (start >= until) {
                Instant instant = Instant.ofEpochSecond(start);
                offset = rules.getOffset(instant).getTotalSeconds();
                ZoneOffsetTransition next = rules.nextTransition(instant);
                until = next == null ? Long.MAX_VALUE : next.toEpochSecond();
            }
            long middle = start + 900 + offset;
            int hour = (int) Math.floorMod(Math.floorDiv(middle, 3_600) + EPOCH, (long) WEEK);
            week.counts[hour]++;
            week.weights[hour] += active.weight(i);
        }
        return week;
    }

    /** The half hours of each hour of the day, from 0. */
    int[] byHour() {
        int[] hours = new int[HOURS];
        for (int i = 0; i < WEEK; i++) {
            hours[i % HOURS] += counts[i];
        }
        return hours;
    }

    /** The half hours of each day of the week, from Monday. */
    int[] byDay() {
        int[] days = new int[WEEK / HOURS];
        for (int i = 0; i < WEEK; i++) {
            days[i / HOURS] += counts[i];
        }
        return days;
    }

    /** The sum over days of the mean over their half hours of {@link WorkingWeek#logRatio}. */
    double logRatio(WorkingWeek week) {
        double sum = 0;
        for (int i = 0; i < WEEK; i++) {
            if (counts[i] > 0) {
                sum += weights[i] * week.logRatio(DayOfWeek.of(1 + i / HOURS), i % HOURS);
            }
        }
        return sum;
    }

    /** The share of half hours in the office hours of {@code week}. */
    double share(WorkingWeek week) {
        int inside = 0;
        for (int i = 0; i < WEEK; i++) {
            if (week.includes(DayOfWeek.of(1 + i / HOURS), i % HOURS)) {
                inside += counts[i];
            }
        }
        return (double) inside / total();
    }

    private int total() {
        return IntStream.of(counts).sum();
    }
}
