package org.dazaifu.casebook.report;

import java.util.List;
import java.util.Locale;
import org.dazaifu.attribution.Calibration;

/**
 * The geometry of a plot of calibration: what was said against how often it was right; where both
 * agree, a mark stands on the diagonal. Each has the Wilson interval of 95 % about it.
 */
record CalibrationDrawing(List<Mark> marks) {

    static final int SIZE = 320;
    static final int LEFT = 54;
    static final int RIGHT = 306;
    static final int TOP = 14;
    static final int BOTTOM = 266;

    private static final double Z = 1.96;
    private static final int HALF = 4;

    /** One group of incidents; {@code low} and {@code high} are the ends of its interval. */
    record Mark(
            String x,
            String left,
            String top,
            String low,
            String high,
            String said,
            String right,
            String interval,
            int incidents) {}

    static CalibrationDrawing of(Calibration calibration) {
        return new CalibrationDrawing(
                calibration.bins().stream().map(CalibrationDrawing::mark).toList());
    }

    private static Mark mark(Calibration.Bin bin) {
        double x = LEFT + (RIGHT - LEFT) * bin.said();
        double n = bin.incidents();
        double p = bin.right();
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
        return new Mark(
                decimal(x),
                decimal(x - HALF),
                decimal(y(p) - HALF),
                decimal(y(centre - half)),
                decimal(y(centre + half)),
                Words.percent(bin.said()),
                Words.percent(p),
                "%s to %s"
                        .formatted(
                                Words.percent(Math.max(0, centre - half)),
                                Words.percent(Math.min(1, centre + half))),
                bin.incidents());
    }

    private static double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * share;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
