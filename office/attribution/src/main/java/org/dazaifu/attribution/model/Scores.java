package org.dazaifu.attribution.model;

import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What one set of observed items gave: a probability for each group and for nobody known, which add
 * up to 1.
 */
public final class Scores {

    private final double[] amongKnown;
    private final Hypotheses known;
    private final Supplier<double[]> imitated;
    private final double nobody;

    /**
     * @param known what was made of the items, if one of the known groups did it
     * @param imitated how probable it is of each group that its items are the planted ones, if some
     *     are
     */
    Scores(Hypotheses known, Supplier<double[]> imitated, double nobody) {
        this.amongKnown = known.probabilities();
        this.known = known;
        this.imitated = imitated;
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

    /**
     * The probability that some of the evidence was planted to make it look like another group's,
     * if one of the known groups did it.
     *
     * <p>Its base rate, one in ten, is a choice. It tells planted evidence from clean only a little
     * better than chance: out of fold, an area under the ROC curve of 0.63 where a fifth of the
     * techniques and a tool were planted, 0.72 where two fifths were. It says how far to trust what
     * evidence looks like, and proves no deception.
     */
    public double planted() {
        return known.planted();
    }

    /** The probability that the group did it, if a known group did and no evidence was planted. */
    public double asItLooks(int group) {
        return known.asItLooks()[group];
    }

    /** The probability that the group did it, if a known group did and planted some evidence. */
    public double ifPlanted(int group) {
        return known.ifPlanted()[group];
    }

    /**
     * By the number of the group, the probability that it is the one whose items were planted, if
     * some were; worked out anew at each call.
     */
    public double[] imitated() {
        return imitated.get();
    }

    /** How many groups there are. */
    public int groups() {
        return amongKnown.length;
    }

    /** The numbers of the groups, most probable first; equals in the order of their identifiers. */
    public int[] ranking() {
        return ranking(amongKnown);
    }

    /** The same if some evidence was planted. */
    public int[] rankingIfPlanted() {
        return ranking(known.ifPlanted());
    }

    private static int[] ranking(double[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The logarithm of the odds of a group against everything else. */
    double logOdds(int group) {
        double p = Math.clamp(probability(group), 1e-12, 1 - 1e-12);
        return Math.log(p / (1 - p));
    }

    static double logSumExp(double[] values) {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            max = Math.max(max, value);
        }
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
