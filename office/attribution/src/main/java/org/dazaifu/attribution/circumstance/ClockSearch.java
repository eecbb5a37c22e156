package org.dazaifu.attribution.circumstance;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * How activity fits every offset from -12 to +14 h by half hours.
 *
 * <p>The average over all clocks and weeks is what says whether there is a working week at all:
 * work at times that have nothing to do with the clock is on average no likelier in a working week
 * than around the clock, whatever is searched, so that by Markov's inequality it comes to 20 times
 * as likely in at most one case of 20, if the days are independent.
 *
 * @param fits by offset, each with the week that fits best there; best first
 * @param logAverage the natural logarithm of the likelihood ratio's average over all offsets and
 *     weeks
 */
record ClockSearch(List<OffsetFit> fits, double logAverage) {

    private static final int WEST = -12 * 60;
    private static final int EAST = 14 * 60;

    ClockSearch {
        fits = List.copyOf(fits);
    }

    static ClockSearch of(ActiveHalfHours active) {
        var fits = new ArrayList<OffsetFit>();
        double sum = Double.NEGATIVE_INFINITY;
        int searched = 0;
        for (int minutes = WEST; minutes <= EAST; minutes += 30) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(minutes * 60);
            LocalWeek local = LocalWeek.of(active, offset);
            var weeks = new ArrayList<OffsetFit>();
            for (WorkingWeek week : WorkingWeek.values()) {
                double logRatio = rounded(local.logRatio(week));
                weeks.add(new OffsetFit(offset, week, logRatio, local.share(week)));
                sum = LogSum.of(sum, logRatio);
                searched++;
            }
            weeks.sort(OffsetFit.BEST_FIRST);
            fits.add(weeks.getFirst());
        }
        fits.sort(OffsetFit.BEST_FIRST);
        return new ClockSearch(fits, sum - Math.log(searched));
    }

    /** Sums of the same addends in another order differ in their last digits. */
    private static double rounded(double value) {
        return Math.rint(value * 1e9) / 1e9;
    }
}
