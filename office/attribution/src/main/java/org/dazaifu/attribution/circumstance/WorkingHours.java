package org.dazaifu.attribution.circumstance;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.dazaifu.knowledge.Country;
import org.jspecify.annotations.Nullable;

/**
 * When somebody worked, and which clocks and working weeks fit that. Immutable.
 *
 * <p>It is only for work by hand: commands typed, files opened, messages written. Scheduled tasks,
 * the beacons of malware and scans run when they were told to, and must be left out by the caller;
 * this class cannot tell. It does not guarantee that a clock that fits is the attacker's: a night
 * shift, an attacker who keeps the victim's hours, and a clock that was set wrong or forged fit
 * others; regular work at any time fits some clock.
 *
 * <p>The likelihood is that of {@link WorkingWeek} against work around the clock. Half hours of one
 * day depend on each other, so they count as one observation together.
 */
public final class WorkingHours {

    /** Fewer distinct hours than this are too little to judge by. */
    public static final int LEAST_HOURS = 20;

    /** Fewer days than this are too few: even perfect office hours could then be chance. */
    public static final int LEAST_DAYS = 7;

    /** Clocks that are less likely than this on average show no working week. */
    private static final double LEAST_RATIO = Math.log(20);

    /** Clocks down to this part of the likelihood of the best are named beside it. */
    private static final double NEAR = Math.log(3);

    private final ActiveHalfHours active;
    private final @Nullable ClockSearch search;

    private WorkingHours(ActiveHalfHours active) {
        this.active = active;
        this.search = enough() ? ClockSearch.of(active) : null;
    }

    /**
     * @param activity instants of work by hand, in any order; those before 1990 and after 2100 are
     *     left out
     */
    public static WorkingHours of(Collection<Instant> activity) {
        return new WorkingHours(ActiveHalfHours.of(activity));
    }

    /**
     * Active half hours in UTC, for drawing.
     *
     * @param byHour of each hour of the day, from 0 to 23 h
     * @param byDay of each day of the week, from Monday
     */
    public record Histogram(List<Integer> byHour, List<Integer> byDay) {
        public Histogram {
            byHour = List.copyOf(byHour);
            byDay = List.copyOf(byDay);
        }
    }

    /** Active half hours by hour of the day and day of the week, in UTC. */
    public Histogram histogram() {
        LocalWeek utc = LocalWeek.of(active, ZoneOffset.UTC);
        return new Histogram(
                Arrays.stream(utc.byHour()).boxed().toList(),
                Arrays.stream(utc.byDay()).boxed().toList());
    }

    /** Whether there is enough activity to judge by: 20 distinct hours over 7 days. */
    public boolean enough() {
        return active.hours() >= LEAST_HOURS && active.days() >= LEAST_DAYS;
    }

    /** How many instants were left out because they lie before 1990 or after 2100. */
    public int leftOut() {
        return active.leftOut();
    }

    /**
     * Every offset from -12 to +14 h by half hours, best first; none if there is too little
     * activity.
     */
    public List<OffsetFit> fits() {
        return search == null ? List.of() : search.fits();
    }

    /**
     * The offset that fits best, and those at least a third as likely; none if a working week is,
     * on average over all clocks, less than 20 times as likely as work around the clock.
     */
    public List<OffsetFit> best() {
        if (search == null || search.logAverage() < LEAST_RATIO) {
            return List.of();
        }
        List<OffsetFit> fits = search.fits();
        double least = fits.getFirst().logRatio() - NEAR;
        return fits.stream().takeWhile(f -> f.logRatio() >= least).toList();
    }

    /** What the holidays of {@code state} show; see {@link HolidayFinding}. */
    public List<HolidayFinding> holidays(Country state) {
        return StateFacts.of(state)
                .map(facts -> HolidayFinding.of(active, facts))
                .orElse(List.of());
    }

    /** What was found, a sentence for people. */
    public String words() {
        return WorkingHoursText.of(active, enough(), best());
    }

    /** What was measured on the clock of {@code zone}. */
    LocalWeek on(ZoneId zone) {
        return LocalWeek.of(active, zone);
    }
}
