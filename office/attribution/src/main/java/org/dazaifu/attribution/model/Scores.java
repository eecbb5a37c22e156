package org.dazaifu.attribution.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What one set of observed items gave: a probability for each group and for nobody known, which add
 * up to 1.
 */
public final class Scores {

    private final double[] amongKnown;
    private final double nobody;

    Scores(double[] amongKnown, double nobody) {
        this.amongKnown = amongKnown;
        this.nobody = nobody;
    }

    /** The probability that the group did it, given the items. */
    public double probability(int group) {
        return amongKnown[group] * (1 - nobody);
    }

    /** The probability that the group did it, if one of the known groups did. */
    public double amongKnown(int group) {
        return amongKnown[group];
    }

    /** The probability that no known group did it. */
    public double nobody() {
        return nobody;
    }

    /** How many groups there are. */
    public int groups() {
        return amongKnown.length;
    }

    /** The numbers of the groups, most probable first; equals in the order of their identifiers. */
    public int[] ranking() {
        return IntStream.range(0, amongKnown.length)
                .boxed()
                .sorted((a, b) -> Double.compare(amongKnown[b], amongKnown[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The logarithm of the odds of a group against everything else. */
    double logOdds(int group) {
        double p = Math.clamp(probability(group), 1e-12, 1 - 1e-12);
        return Math.log(p / (1 - p));
    }

    static double logSumExp(double[] values) {
        double max = Arrays.stream(values).max().orElse(Double.NEGATIVE_INFINITY);
        if (max == Double.NEGATIVE_INFINITY) {
            return max;
        }
        double sum = 0;
        for (double value : values) {
            sum += Math.exp(value - max);
        }
        return max + Math.log(sum);
    }
}
