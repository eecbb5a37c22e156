package org.dazaifu.attribution.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one set of observed items gave: a probability for each group and for nobody known, which add
 * up to 1, and how far each item bears on each group.
 */
public final class Scores {

    private final List<String> items;
    private final double[][] logFactors;
    private final double[] probabilities;
    private final double nobody;

    private Scores(
            List<String> items, double[][] logFactors, double[] probabilities, double nobody) {
        this.items = items;
        this.logFactors = logFactors;
        this.probabilities = probabilities;
        this.nobody = nobody;
    }

    static Scores of(
            List<String> items, double[][] logFactors, double[] scores, double nobodyScore) {
        double[] all = Arrays.copyOf(scores, scores.length + 1);
        all[scores.length] = nobodyScore;
        double total = logSumExp(all);
        double[] probabilities = new double[scores.length];
        Arrays.setAll(probabilities, g -> Math.exp(scores[g] - total));
        return new Scores(items, logFactors, probabilities, Math.exp(nobodyScore - total));
    }

    /** The items that were scored, in order, each once. */
    public List<String> items() {
        return items;
    }

    /** The probability that the group did it, given the items. */
    public double probability(int group) {
        return probabilities[group];
    }

    /** The probability that no known group did it. */
    public double nobody() {
        return nobody;
    }

    /** How many times likelier item number {@code item} makes the group, against nobody known. */
    public double factor(int group, int item) {
        return Math.exp(logFactors[item][group]);
    }

    /** The numbers of the groups, most probable first; equals in the order of their identifiers. */
    public int[] ranking() {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
                .mapToInt(Integer::intValue)
                .toArray();
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
