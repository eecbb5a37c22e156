package org.dazaifu.attribution.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.attribution.Calibration;

/** How often the first group is right, by the probability it is given, in bins of equal width. */
final class CalibrationCurve {

    private static final int BINS = 10;

    private CalibrationCurve() {}

    /**
     * The curve of outcomes in which nobody known was an alternative. Where nobody known did it, no
     * group is right.
     */
    static Calibration of(List<Outcome> outcomes) {
        double[] said = new double[BINS];
        int[] right = new int[BINS];
        int[] incidents = new int[BINS];
        for (Outcome outcome : outcomes) {
            int bin = Math.clamp((int) (outcome.strongest() * BINS), 0, BINS - 1);
            said[bin] += outcome.strongest();
            right[bin] += outcome.strongestRight() ? 1 : 0;
            incidents[bin]++;
        }
        var bins = new ArrayList<Calibration.Bin>();
        for (int bin = 0; bin < BINS; bin++) {
            if (incidents[bin] > 0) {
                bins.add(
                        new Calibration.Bin(
                                said[bin] / incidents[bin],
                                (double) right[bin] / incidents[bin],
                                incidents[bin]));
            }
        }
        return new Calibration(bins);
    }
}
