package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.attribution.circumstance.Bearing;
import org.dazaifu.attribution.model.ConditionalLogit;
import org.dazaifu.attribution.model.Scores;
import org.dazaifu.knowledge.Group;

/**
 * Probabilities for any part of what was observed, as an analyst adjusted it. Everything that an
 * assessment explains is found by scoring again without something, or with something more.
 *
 * <p>A circumstance multiplies the odds of each group against nobody known by its factor. A prior
 * multiplies the odds of a hypothesis. An own hypothesis takes its share of nobody known. A doubted
 * observation was there with its credence: the result is the mean over it being there and not, so
 * that no doubt says more than either.
 */
final class Scoring {

    private final ConditionalLogit model;
    private final int asOf;
    private final Adjustments adjustments;
    private final double[] priors;
    private final Map<String, double[]> circumstances;
    private final double nobodyPrior;

    /**
     * @param groups in the order of the model's numbers
     * @param asOf the month from which activity is looked back on
     * @param bearings the circumstances that may be among what is observed
     */
    Scoring(
            ConditionalLogit model,
            List<Group> groups,
            int asOf,
            Map<String, Bearing> bearings,
            Adjustments adjustments) {
        this.model = model;
        this.asOf = asOf;
        this.adjustments = adjustments;
        this.priors = new double[groups.size()];
        Arrays.setAll(priors, g -> prior(groups.get(g).id()));
        this.nobodyPrior = prior(Revision.UNATTRIBUTED);
        this.circumstances = new HashMap<>();
        bearings.forEach((id, bearing) ->
                circumstances.put(
                        id,
                        groups.stream()
                                .mapToDouble(group -> bearing.weight(group).factor())
                                .toArray()));
    }

    /** The probabilities, if this is what was observed. */
    Posterior of(Collection<String> observed) {
        SortedSet<String> certain = new TreeSet<>(observed);
        SortedSet<String> doubted = new TreeSet<>(observed);
        doubted.retainAll(adjustments.credences().keySet());
        certain.removeAll(doubted);
        if (doubted.isEmpty()) {
            return certainly(certain);
        }
        List<String> doubts = List.copyOf(doubted);
        var posteriors = new ArrayList<Posterior>();
        var shares = new ArrayList<Double>();
        for (int bits = 0; bits < 1 << doubts.size(); bits++) {
            SortedSet<String> there = new TreeSet<>();
            for (int i = 0; i < doubts.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    there.add(doubts.get(i));
                }
            }
            shares.add(adjustments.credence(there, doubted));
            there.addAll(certain);
            posteriors.add(certainly(there));
        }
        return Posterior.mean(posteriors, shares);
    }

    private Posterior certainly(SortedSet<String> observed) {
        SortedSet<String> items = new TreeSet<>(observed);
        items.removeAll(circumstances.keySet());
        Scores scores = model.score(items, asOf);
        double[] groups = new double[priors.length];
        Arrays.setAll(groups, g -> scores.probability(g) * priors[g]);
        circumstances.forEach((id, factors) -> {
            if (observed.contains(id)) {
                Arrays.setAll(groups, g -> groups[g] * factors[g]);
            }
        });
        double nobody = scores.nobody() * nobodyPrior;
        double[] own = new double[adjustments.proposed().size()];
        double left = 1;
        int i = 0;
        for (Revision.Propose proposed : adjustments.proposed().values()) {
            double weight = proposed.share() * prior(proposed.name());
            for (Map.Entry<String, Double> factor : proposed.factors().entrySet()) {
                weight *= observed.contains(factor.getKey()) ? factor.getValue() : 1;
            }
            own[i++] = nobody * weight;
            left -= proposed.share();
        }
        return Posterior.of(groups, own, nobody * left);
    }

    private double prior(String hypothesis) {
        return adjustments.priors().getOrDefault(hypothesis, 1.0);
    }
}
