package org.dazaifu.strategy.site.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis of values, from 0 (or from what is least, where that is below) to a round number.
 *
 * @param step between two marks
 */
record Axis(double from, double to, double step) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final int MARKS = 5;
    private static final double LITTLE = 1e-9;

    /**
     * An axis on which these have room.
     *
     * @param most where it ends at the latest; infinite where nothing limits it
     */
    static Axis over(double least, double greatest, double most) {
        double low = Math.min(0, least);
        double high = Math.min(most, Math.max(greatest, low));
        double span = high - low;
        if (span <= 0) {
            return new Axis(low, low + 1, 1);
        }
        double rough = span / MARKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * ROUND[ROUND.length - 1];
        for (double one : ROUND) {
            if (one * power >= rough * (1 - LITTLE)) {
                step = one * power;
                break;
            }
        }
        double from = Math.floor(low / step + LITTLE) * step;
        double to = Math.min(most, Math.ceil(high / step - LITTLE) * step);
        return new Axis(from, to, step);
    }

    /** The values that are marked. */
    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (int i = 0; from + i * step <= to + step * LITTLE; i++) {
            marks.add(from + i * step);
        }
        return marks;
    }

    /** How far up a value lies, from 0 to 1; what lies beyond an end is at the end. */
    double at(double value) {
        return Math.clamp((value - from) / (to - from), 0, 1);
    }
}
