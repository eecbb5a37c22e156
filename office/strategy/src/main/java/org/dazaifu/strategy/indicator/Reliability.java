package org.dazaifu.strategy.indicator;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.strategy.indicator.RowValue.Forecast;

/**
 * How probabilities compare with what came true, in ten classes of equal width.
 *
 * @param classes those that hold something, in order
 */
public record Reliability(List<Part> classes) {

    static final int CLASSES = 10;

    /**
     * One class.
     *
     * @param low the least probability in it
     * @param high below this one; the last class holds 1 too
     * @param n how many probabilities
     * @param said their mean
     * @param came the share that came true
     */
    public record Part(double low, double high, int n, double said, double came) {}

    public Reliability {
        classes = List.copyOf(classes);
    }

    static Reliability of(List<Forecast> forecasts) {
        List<Forecast> sorted = forecasts.stream().sorted().toList();
        int[] once = new int[sorted.size()];
        java.util.Arrays.fill(once, 1);
        return new Reliability(parts(sorted, once));
    }

    /** The expected calibration error: the mean of |said - came|, by how many are in a class. */
    static double error(List<Forecast> sorted, int[] counts) {
        double sum = 0;
        int n = 0;
        for (Part part : parts(sorted, counts)) {
            sum += part.n() * Math.abs(part.said() - part.came());
            n += part.n();
        }
        return sum / n;
    }

    private static List<Part> parts(List<Forecast> sorted, int[] counts) {
        int[] n = new int[CLASSES];
        int[] came = new int[CLASSES];
        double[] said = new double[CLASSES];
        for (int i = 0; i < counts.length; i++) {
            Forecast one = sorted.get(i);
            int at = Math.min((int) (one.probability() * CLASSES), CLASSES - 1);
            n[at] += counts[i];
            came[at] += one.truth() ? counts[i] : 0;
            said[at] += counts[i] * one.probability();
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < CLASSES; i++) {
            if (n[i] > 0) {
                parts.add(
                        new Part(
                                i / (double) CLASSES,
                                (i + 1) / (double) CLASSES,
                                n[i],
                                said[i] / n[i],
                                came[i] / (double) n[i]));
            }
        }
        return parts;
    }
}
