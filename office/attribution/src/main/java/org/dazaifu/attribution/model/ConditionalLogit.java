package org.dazaifu.attribution.model;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A conditional logit over groups, with an explicit class for nobody known.
 *
 * <p>The score of a group is a weighted sum of {@link Feature}s; if one of the known groups did it
 * and evidence is as it looks, its probability is the softmax of the scores. If some evidence was
 * planted, the score also counts how much likelier that makes what was observed, over all groups
 * whose items it could be. The probability that some was planted is logistic in {@link
 * PlantedSign}s, that nobody known did it in {@link NobodySign}s.
 *
 * <p>It guarantees that the order and the repetition of items do not matter, that probabilities add
 * up to 1, and that n items which anything connects with any group never move the odds between two
 * groups by more than {@link #BOUND} to the power of n. It does not guarantee that its weights suit
 * incidents unlike those that they were fitted on.
 */
public final class ConditionalLogit {

    /** How many times likelier one item can make one group against another, at most. */
    public static final double BOUND = 20;

    private final Background background;
    private final Weights.Fitted weights;
    private volatile @Nullable PriorFactors priorFactors;

    /** A model of {@code background} with {@code weights}. */
    public ConditionalLogit(Background background, Weights.Fitted weights) {
        this.background = background;
        this.weights = weights;
    }

    /** What the model rests on. */
    public Profiles profiles() {
        return background.profiles();
    }

    /**
     * The scores of all groups.
     *
     * @param observed identifiers of techniques and software
     * @param asOf the month from which activity is looked back on
     */
    public Scores score(Collection<String> observed, int asOf) {
        return score(Features.of(background, observed, asOf));
    }

    /**
     * What each item does to each group: the change of its log-odds against everything else, by the
     * item's place among {@code observed} in order and the group's number. Items work together, so
     * these do not add up to the log-odds.
     */
    public double[][] contributions(TreeSet<String> observed, int asOf) {
        Scores all = score(observed, asOf);
        double[][] contributions = new double[observed.size()][all.groups()];
        int i = 0;
        for (String item : observed) {
            var rest = new TreeSet<>(observed);
            rest.remove(item);
            Scores without = score(rest, asOf);
            for (int g = 0; g < all.groups(); g++) {
                contributions[i][g] = all.logOdds(g) - without.logOdds(g);
            }
            i++;
        }
        return contributions;
    }

    /** How many times likelier the group is than the average one before any evidence. */
    public double priorFactor(int group, int asOf) {
        PriorFactors kept = priorFactors;
        if (kept == null || kept.asOf() != asOf) {
            kept = PriorFactors.of(Features.of(background, List.of(), asOf), weights, asOf);
            priorFactors = kept;
        }
        return kept.factors()[group];
    }

    /** The signs that nobody known did it, in the order of {@link NobodySign}. */
    public static double[] signs(Features features, Weights.Fitted weights) {
        return signs(features, Hypotheses.of(features, weights));
    }

    /** The signs that evidence was planted, in the order of {@link PlantedSign}. */
    public static double[] plantedSigns(Features features, Weights.Fitted weights) {
        return new double[] {1, Hypotheses.of(features, weights).factor()};
    }

    /** By group, how many times likelier it is than the average one, as of a month. */
    private record PriorFactors(int asOf, double[] factors) {
        static PriorFactors of(Features features, Weights.Fitted weights, int asOf) {
            double[] factors = Hypotheses.prior(features, weights);
            double all = Scores.logSumExp(factors);
            for (int g = 0; g < factors.length; g++) {
                factors[g] = Math.exp(factors[g] - all) * factors.length;
            }
            return new PriorFactors(asOf, factors);
        }
    }

    private Scores score(Features features) {
        Hypotheses known = Hypotheses.of(features, weights);
        double[] signs = signs(features, known);
        double logOdds = 0;
        for (NobodySign sign : NobodySign.values()) {
            logOdds += weights.of(sign) * signs[sign.ordinal()];
        }
        return new Scores(
                known,
                () -> features.planting(background).planted(known.ifPlanted()),
                1 / (1 + Math.exp(-logOdds)));
    }

    private static double[] signs(Features features, Hypotheses known) {
        double[] probabilities = known.probabilities();
        int first = 0;
        for (int g = 1; g < probabilities.length; g++) {
            first = probabilities[g] > probabilities[first] ? g : first;
        }
        double[] signs = new double[NobodySign.values().length];
        for (NobodySign sign : NobodySign.values()) {
            signs[sign.ordinal()] =
                    switch (sign) {
                        case CONSTANT -> 1;
                        case EVIDENCE -> known.evidence();
                        case CONFIDENCE -> probabilities[first];
                        case LIKENESS -> features.likeliest();
                        case TECHNIQUES_SHARED -> features.techniquesShared(first);
                        case SOFTWARE_SHARED -> features.softwareShared(first);
                        case ANY_SOFTWARE -> features.software() > 0 ? 1 : 0;
                        case LENGTH -> Math.sqrt(features.techniques());
                    };
        }
        return signs;
    }
}
