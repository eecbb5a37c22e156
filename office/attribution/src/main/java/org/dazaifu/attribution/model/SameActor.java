package org.dazaifu.attribution.model;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.attribution.model.Weights.Likeness;

/**
 * Whether two incidents are one actor's, by what was used in both.
 *
 * <p>Logistic in the cosines of their techniques and of their software, each weighed by rarity.
 * Fitted on all pairs of public incidents, with one pair in ten taken to be one actor's before
 * anything is seen, which is a choice; what it is worth is told in docs/attribution.md. Pairs of
 * public reports resemble each other where authors copied; cases of one's own may do so less.
 */
public final class SameActor {

    /** How many signs there are. */
    public static final int SIGNS = 3;

    /** Read when first needed: most assessments compare with no earlier case. */
    private static final class Shipped {
        static final Likeness LIKENESS = Weights.shipped().sameActor();
    }

    private final Profiles profiles;

    /** A comparison with rarity as {@code profiles} know it, by the weights that are shipped. */
    public SameActor(Profiles profiles) {
        this.profiles = profiles;
    }

    /**
     * The probability that both are one actor's.
     *
     * @param one identifiers of techniques and software of one incident
     * @param other those of the other
     * @param factor how many times likelier other evidence makes it
     */
    public double probability(Collection<String> one, Collection<String> other, double factor) {
        return logistic(logOdds(Shipped.LIKENESS, signs(profiles, one, other)) + Math.log(factor));
    }

    /**
     * The probability that two incidents are one actor's.
     *
     * @param signs as {@link #signs} gives them
     */
    public static double probability(Likeness weights, double[] signs) {
        return logistic(logOdds(weights, signs));
    }

    /** The signs of one actor: 1, the cosine of techniques, and that of software. */
    public static double[] signs(
            Profiles profiles, Collection<String> one, Collection<String> other) {
        return new double[] {
            1, cosine(profiles, one, other, false), cosine(profiles, one, other, true)
        };
    }

    private static double logOdds(Likeness weights, double[] signs) {
        return weights.constant() * signs[0]
                + weights.techniques() * signs[1]
                + weights.software() * signs[2];
    }

    private static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double cosine(
            Profiles profiles, Collection<String> one, Collection<String> other, boolean software) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(Set.copyOf(other));
        double product = squares(profiles, one, software) * squares(profiles, other, software);
        return product == 0 ? 0 : squares(profiles, both, software) / Math.sqrt(product);
    }

    private static double squares(Profiles profiles, Collection<String> items, boolean software) {
        double sum = 0;
        for (String item : new TreeSet<>(items)) {
            if (UsageTable.isSoftware(item) == software) {
                double rarity =
                        Math.log((profiles.liveGroups() + 1) / (profiles.users(item) + 0.5));
                sum += rarity * rarity;
            }
        }
        return sum;
    }
}
