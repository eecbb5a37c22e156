package org.dazaifu.attribution.benchmark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dazaifu.attribution.model.ConditionalLogit;
import org.dazaifu.attribution.model.Scores;
import org.dazaifu.attribution.model.Weights;
import org.jspecify.annotations.Nullable;

/**
 * What the model made of one trial.
 *
 * @param cluster the group whose incident it is
 * @param rank the place of the truth, from 1; equals count against it
 * @param probability the probability of the truth
 * @param squares the sum of squared errors over all alternatives
 * @param confidence the probability of the first place
 * @param state the probability of the first State among groups that a source gives a country; null
 *     where the truth has none
 * @param stateRight whether that State is the truth's
 * @param nobody the probability of nobody known
 * @param known whether somebody known did it
 * @param strongest the probability of the first group
 * @param strongestRight whether that group did it; equals count against it
 * @param found whether anything was left by which the truth could be found
 * @param plantedFirst whether the group whose items were planted came first
 */
record Outcome(
        String cluster,
        int rank,
        double probability,
        double squares,
        double confidence,
        @Nullable Double state,
        boolean stateRight,
        double nobody,
        boolean known,
        double strongest,
        boolean strongestRight,
        boolean found,
        boolean plantedFirst) {

    /**
     * The outcome of a trial.
     *
     * @param open whether nobody known is an alternative; if not, probabilities are those among
     *     known groups
     */
    static Outcome of(
            Trial trial, Weights.Fitted weights, Map<String, String> countries, boolean open) {
        var model = new ConditionalLogit(trial.background(), weights);
        Scores scores = model.score(trial.observed(), trial.asOf());
        int groups = scores.groups();
        double[] p = new double[open ? groups + 1 : groups];
        Arrays.setAll(
                p,
                g ->
                        g == groups
                                ? scores.nobody()
                                : open ? scores.probability(g) : scores.amongKnown(g));
        int truth = trial.truth().orElse(groups);
        int rank = 1;
        int first = 0;
        double squares = 0;
        double strongest = 0;
        boolean strongestRight = truth < groups;
        for (int a = 0; a < p.length; a++) {
            rank += a != truth && p[a] >= p[truth] ? 1 : 0;
            first = p[a] > p[first] ? a : first;
            squares += a == truth ? (1 - p[a]) * (1 - p[a]) : p[a] * p[a];
            strongest = a < groups ? Math.max(strongest, p[a]) : strongest;
            strongestRight &= a == groups || a == truth || p[a] < p[truth];
        }
        Optional<Map.Entry<String, Double>> state = state(trial, scores, countries);
        @Nullable String home = countries.get(trial.incident().group());
        return new Outcome(
                trial.incident().group(),
                rank,
                p[truth],
                squares,
                p[first],
                home == null || trial.truth().isEmpty()
                        ? null
                        : state.map(Map.Entry::getValue).orElse(0.0),
                state.isPresent() && Objects.equals(state.get().getKey(), home),
                scores.nobody(),
                trial.truth().isPresent(),
                strongest,
                strongestRight,
                trial.truth().isPresent() && trial.background().profiles().live(truth),
                first == trial.planted());
    }

    private static Optional<Map.Entry<String, Double>> state(
            Trial trial, Scores scores, Map<String, String> countries) {
        var states = new HashMap<String, Double>();
        double all = 0;
        for (int g = 0; g < scores.groups(); g++) {
            @Nullable String country = countries.get(trial.background().profiles().groups().get(g));
            if (country != null) {
                states.merge(country, scores.amongKnown(g), Double::sum);
                all += scores.amongKnown(g);
            }
        }
        double total = all;
        return states.entrySet().stream()
                .max(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> Map.entry(e.getKey(), e.getValue() / total));
    }
}
