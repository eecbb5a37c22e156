package org.dazaifu.attribution.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.dazaifu.attribution.model.Features;
import org.dazaifu.attribution.model.Weights.Fitted;

/**
 * Incidents of which one thing is asked: whether nobody known did it, or whether evidence was
 * planted. Fits the weights of signs of it on scores by weights that never saw the incident's
 * group.
 */
final class Questions {

    private static final double PENALTY = 0.5;

    private final Map<String, List<Case>> cases = new HashMap<>();
    private final double share;

    private record Case(Features features, boolean yes, double counts) {}

    /** Questions of which the declared {@code share} is to be answered with yes. */
    Questions(double share) {
        this.share = share;
    }

    void add(String group, Features features, boolean yes, double counts) {
        cases.computeIfAbsent(group, k -> new ArrayList<>()).add(new Case(features, yes, counts));
    }

    /**
     * The weights of the signs.
     *
     * @param unseen by group, weights that never saw it; the others' incidents are left out
     * @param signs the signs of features under weights, the first always 1
     * @param number how many signs there are
     */
    double[] fit(
            Map<String, Fitted> unseen, BiFunction<Features, Fitted, double[]> signs, int number) {
        double yes = count(unseen, true);
        double no = count(unseen, false);
        var questions = new ArrayList<Logistic>();
        unseen.forEach((group, weights) -> {
            for (Case each : cases.getOrDefault(group, List.of())) {
                double balance = (yes + no) * (each.yes() ? share / yes : (1 - share) / no);
                questions.add(
                        new Logistic(
                                signs.apply(each.features(), weights),
                                each.yes(),
                                each.counts() * balance));
            }
        });
        return Logistic.fit(questions, number, PENALTY);
    }

    private double count(Map<String, Fitted> unseen, boolean yes) {
        return unseen.keySet().stream()
                .flatMap(group -> cases.getOrDefault(group, List.of()).stream())
                .filter(each -> each.yes() == yes)
                .mapToDouble(Case::counts)
                .sum();
    }
}
