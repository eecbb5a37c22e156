package org.dazaifu.strategy.indicator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.dazaifu.strategy.figure.Interval;
import org.dazaifu.strategy.figure.Interval.Method;

/**
 * Intervals of 95 %.
 *
 * <p>They speak of chance alone: of how much a figure would differ if as many rows had come the
 * same way. Rows of one case are taken for independent, which they are not quite.
 */
final class Intervals {

    static final double LEVEL = 0.95;
    static final int RESAMPLES = 1_000;

    /** Below, resampling says nothing. */
    static final int LEAST = 8;

    /** Below, quantiles get exact intervals. */
    static final int FEW = 30;

    private static final double TAIL = (1 - LEVEL) / 2;

    /** The quantile of the normal distribution at 0.975. */
    private static final double Z = 1.959963984540054;

    private Intervals() {}

    /** Of a share (E. B. Wilson 1927). */
    static Interval wilson(int yes, int n) {
        double p = yes / (double) n;
        double square = Z * Z;
        double middle = (p + square / (2 * n)) / (1 + square / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + square / (4.0 * n * n)) / (1 + square / n);
        double low = yes == 0 ? 0 : Math.max(0, middle - half);
        double high = yes == n ? 1 : Math.min(1, middle + half);
        return new Interval(low, high, LEVEL, Method.WILSON);
    }

    /**
     * Of anything by percentiles of resamples (B. Efron 1979).
     *
     * @param seed of the resampling; the same seed and values give the same interval
     * @return empty where there are too few values
     */
    static Optional<Interval> bootstrap(Measured measured, long seed) {
        int n = measured.size();
        if (n < LEAST) {
            return Optional.empty();
        }
        double[] resampled = new double[RESAMPLES];
        int[] counts = new int[n];
        long state = seed;
        for (int i = 0; i < RESAMPLES; i++) {
            Arrays.fill(counts, 0);
            for (int drawn = 0; drawn < n; drawn++) {
                state += 0x9E3779B97F4A7C15L;
                counts[(int) Math.unsignedMultiplyHigh(mix(state), n)]++;
            }
            resampled[i] = measured.of(counts);
        }
        Arrays.sort(resampled);
        int out = (int) Math.round(RESAMPLES * TAIL);
        return Optional.of(
                new Interval(
                        resampled[out], resampled[RESAMPLES - 1 - out], LEVEL, Method.BOOTSTRAP));
    }

    /** Of a quantile: exact for few values, else by resampling. */
    static Optional<Interval> quantile(MeasuredNumbers measured, double level, long seed) {
        return measured.size() < FEW ? exact(measured, level) : bootstrap(measured, seed);
    }

    /** Empty where so few values reach neither so far down nor so far up. */
    private static Optional<Interval> exact(MeasuredNumbers measured, double level) {
        int n = measured.size();
        double below = 0;
        int low = -1;
        int high = -1;
        double probability = Math.pow(1 - level, n);
        // below: the probability that fewer than i + 1 values lie under the quantile.
        for (int i = 0; i < n; i++) {
            below += probability;
            if (below <= TAIL) {
                low = i;
            }
            if (high < 0 && below >= 1 - TAIL) {
                high = i;
            }
            probability *= (n - i) / (i + 1.0) * level / (1 - level);
        }
        return low < 0 || high < 0 || high < low
                ? Optional.empty()
                : Optional.of(
                        new Interval(measured.at(low), measured.at(high), LEVEL, Method.EXACT));
    }

    /** SplitMix64 (G. L. Steele, D. Lea, C. H. Flood 2014). */
    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A seed that depends on a text alone (FNV-1a). */
    static long seed(String text) {
        long hash = 0xCBF29CE484222325L;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xFF)) * 0x100000001B3L;
        }
        return hash;
    }
}
