package org.dazaifu.attribution.circumstance;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How well activity fits a working week on a clock off UTC by a fixed time.
 *
 * @param offset the clock; daylight saving time is another offset
 * @param week the working week that fits it best there
 * @param logRatio the natural logarithm of how many times as likely the activity is in that week as
 *     around the clock, where the half hours of one day count as one observation together
 * @param share the share of active half hours in the week's office hours
 */
public record OffsetFit(ZoneOffset offset, WorkingWeek week, double logRatio, double share) {

    private static final int WEST = -12 * 60;
    private static final int EAST = 14 * 60;

    /**
     * Best first; equals by the week, since clocks a day apart fit alike, then by the offset's
     * distance from UTC.
     */
    private static final Comparator<OffsetFit> BEST_FIRST =
            Comparator.comparingDouble(OffsetFit::logRatio)
                    .reversed()
                    .thenComparing(OffsetFit::week)
                    .thenComparingInt(f -> Math.abs(f.offset().getTotalSeconds()))
                    .thenComparing(OffsetFit::offset);

    /** The offset for people, as in {@code UTC+08:00}. */
    public String clock() {
        int minutes = offset.getTotalSeconds() / 60;
        return String.format(
                Locale.ROOT,
                "UTC%s%02d:%02d",
                minutes < 0 ? "-" : "+",
                Math.abs(minutes) / 60,
                Math.abs(minutes) % 60);
    }

    /** The fits of every offset, best first. */
    static List<OffsetFit> all(ActiveHalfHours active) {
        var fits = new ArrayList<OffsetFit>();
        for (int minutes = WEST; minutes <= EAST; minutes += 30) {
            fits.add(at(ZoneOffset.ofTotalSeconds(minutes * 60), active));
        }
        fits.sort(BEST_FIRST);
        return List.copyOf(fits);
    }

    /** Sums of the same addends in another order differ in their last digits. */
    private static double rounded(double value) {
        return Math.rint(value * 1e9) / 1e9;
    }

    private static OffsetFit at(ZoneOffset offset, ActiveHalfHours active) {
        LocalWeek local = LocalWeek.of(active, offset);
        OffsetFit best = null;
        for (WorkingWeek week : WorkingWeek.values()) {
            double logRatio = rounded(active.days() * local.meanLogRatio(week));
            if (best == null || logRatio > best.logRatio()) {
                best = new OffsetFit(offset, week, logRatio, local.share(week));
            }
        }
        return Objects.requireNonNull(best);
    }
}
