package org.dazaifu.attribution.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.attribution.model.Profiles;
import org.dazaifu.attribution.model.SameActor;
import org.dazaifu.attribution.model.Weights.Likeness;

/**
 * All pairs of incidents, of which is asked whether one actor did both. A pair of one group counts
 * less the more pairs its group has (one over the root), and all of them together one in ten.
 */
final class Pairs {

    /** The declared share of pairs that are one actor's: a choice. */
    private static final double SAME_SHARE = 0.1;

    private static final int FOLDS = 5;
    private static final double PENALTY = 0.05;

    private final List<Pair> all = new ArrayList<>();
    private final List<String> groups;

    private record Pair(String one, String other, double[] signs, double counts) {
        boolean same() {
            return one.equals(other);
        }

        boolean within(Set<String> groups) {
            return groups.contains(one) && groups.contains(other);
        }
    }

    Pairs(Profiles profiles, List<PseudoIncident> incidents) {
        var count = new HashMap<String, Integer>();
        incidents.forEach(incident -> count.merge(incident.group(), 1, Integer::sum));
        groups = List.copyOf(new TreeSet<>(count.keySet()));
        for (int i = 0; i < incidents.size(); i++) {
            for (int k = 0; k < i; k++) {
                all.add(pair(profiles, incidents.get(i), incidents.get(k), count));
            }
        }
    }

    private static Pair pair(
            Profiles profiles,
            PseudoIncident one,
            PseudoIncident other,
            Map<String, Integer> count) {
        int n = count.getOrDefault(one.group(), 1);
        boolean same = one.group().equals(other.group());
        return new Pair(
                one.group(),
                other.group(),
                SameActor.signs(profiles, items(one), items(other)),
                same ? 1 / Math.sqrt(n * (n - 1) / 2.0) : 1);
    }

    private static List<String> items(PseudoIncident incident) {
        var items = new ArrayList<>(incident.techniques());
        items.addAll(incident.software());
        return items;
    }

    /** The weights of signs, fitted on all pairs. */
    Likeness fit() {
        return fit(new HashSet<>(groups));
    }

    /**
     * What such weights are worth on pairs of groups that they were not fitted on, in a sentence.
     */
    String worth(long seed) {
        var answers = new ArrayList<Answer>();
        for (SortedSet<String> fold : Folds.of(groups, FOLDS, seed)) {
            Likeness likeness = fit(new HashSet<>(Folds.others(groups, fold)));
            for (Logistic each : questions(fold)) {
                answers.add(
                        new Answer(
                                SameActor.probability(likeness, each.signs()),
                                each.yes(),
                                each.counts()));
            }
        }
        return "Whether two incidents are one actor's: of %d pairs %d are; on pairs of groups left out, an AUROC of %.3f and a calibration error of %.3f."
                .formatted(
                        all.size(),
                        all.stream().filter(Pair::same).count(),
                        Answer.auroc(answers),
                        Answer.calibrationError(answers));
    }

    private Likeness fit(Set<String> on) {
        double[] weights = Logistic.fit(questions(on), SameActor.SIGNS, PENALTY);
        return new Likeness(weights[0], weights[1], weights[2]);
    }

    private List<Logistic> questions(Set<String> of) {
        List<Pair> pairs = all.stream().filter(pair -> pair.within(of)).toList();
        double same = pairs.stream().filter(Pair::same).mapToDouble(Pair::counts).sum();
        double others = pairs.stream().mapToDouble(Pair::counts).sum() - same;
        double balance = (1 - SAME_SHARE) / SAME_SHARE * same / others;
        return pairs.stream()
                .map(pair ->
                        new Logistic(
                                pair.signs(),
                                pair.same(),
                                pair.counts() * (pair.same() ? 1 : balance)))
                .toList();
    }
}
