package org.dazaifu.attribution.circumstance;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;

/**
 * How well activity fits a working week on a clock off UTC by a fixed time.
 *
 * @param offset the clock; daylight saving time is another offset
 * @param week the working week that fits it best there
 * @param logRatio the natural logarithm of how many times as likely the activity is in that week as
 *     around the clock, where the half hours of a day count as one observation together
 * @param share the share of active half hours in the week's office hours
 */
public record OffsetFit(ZoneOffset offset, WorkingWeek week, double logRatio, double share) {

    /**
     * Best first; equals by the week, since clocks a day apart fit alike, then by the offset's
     * distance from UTC.
     */
    static final Comparator<OffsetFit> BEST_FIRST =
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
}
