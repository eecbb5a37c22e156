package org.dazaifu.attribution.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.attribution.model.ConditionalLogit;
import org.dazaifu.attribution.model.Feature;
import org.dazaifu.attribution.model.Features;
import org.dazaifu.attribution.model.NobodySign;
import org.dazaifu.attribution.model.Weights;
import org.dazaifu.attribution.model.Weights.Fitted;

/**
 * Fits the weights on the incidents of a file, under several protocols at once so that they hold
 * for old knowledge and planted evidence too.
 *
 * <p>An incident counts less the more incidents its group has (one over the root), because what is
 * to be scored is of other groups. The signs of nobody known are fitted on scores by weights that
 * never saw the incident's group, with as many incidents of nobody as of known groups.
 */
final class Fitting {

    private static final List<Protocol> CLEAN =
            List.of(Protocol.PLAIN, Protocol.GAP6, Protocol.FORWARD, Protocol.FWD6);

    /** Planted evidence is drawn so many times; together the draws count as two protocols. */
    private static final int FLAG_DRAWS = 4;

    private static final double FLAG_COUNT = 0.5;

    /** Far from the seeds that people score with: what is scored is never what was fitted on. */
    private static final long FIRST_DRAW = 1_000_000;

    private static final int FOLDS = 10;
    private static final int INNER_FOLDS = 4;
    private static final double PENALTY = 100;
    private static final double NOBODY_PENALTY = 0.5;
    private static final double USUAL_COUNT = 2.4;

    private final Map<String, List<Choice>> choices = new HashMap<>();
    private final Map<String, List<Case>> cases = new HashMap<>();
    private final List<String> groups;

    /** An incident of somebody known, or of nobody known. */
    private record Case(Features features, boolean nobody) {
        static Case of(Trial trial) {
            return new Case(
                    Features.of(trial.background(), trial.observed(), trial.asOf()),
                    trial.truth().isEmpty());
        }
    }

    Fitting(Edges edges, Incidents incidents, Map<String, String> countries, long seed) {
        var count = new HashMap<String, Integer>();
        incidents.reports().forEach(i -> count.merge(i.group(), 1, Integer::sum));
        for (PseudoIncident incident : incidents.reports()) {
            double counts = USUAL_COUNT / Math.sqrt(count.getOrDefault(incident.group(), 1));
            for (Protocol protocol : CLEAN) {
                if (incident.serves().contains(protocol)) {
                    add(Trial.of(incident, protocol, edges, countries, seed), counts);
                }
            }
            for (int draw = 0; draw < FLAG_DRAWS; draw++) {
                if (incident.serves().contains(Protocol.FLAG20)) {
                    long drawn = FIRST_DRAW + FLAG_DRAWS * seed + draw;
                    add(
                            Trial.of(incident, Protocol.FLAG20, edges, countries, drawn),
                            counts * FLAG_COUNT);
                }
            }
            if (incident.serves().contains(Protocol.UNKNOWN)) {
                var both = cases.computeIfAbsent(incident.group(), k -> new ArrayList<>());
                both.add(Case.of(Trial.of(incident, Protocol.PLAIN, edges, countries, seed)));
                both.add(Case.of(Trial.unknown(incident, edges)));
            }
        }
        groups = List.copyOf(new TreeSet<>(cases.keySet()));
    }

    private void add(Trial trial, double counts) {
        int truth = trial.truth().orElseThrow();
        if (!trial.background().profiles().live(truth)) {
            return;
        }
        Features features = Features.of(trial.background(), trial.observed(), trial.asOf());
        double[][] values = new double[Feature.values().length][];
        for (Feature feature : Feature.values()) {
            values[feature.ordinal()] = features.of(feature);
        }
        choices.computeIfAbsent(trial.incident().group(), k -> new ArrayList<>())
                .add(new Choice(values, truth, counts));
    }

    /** The groups that there are incidents of. */
    List<String> groups() {
        return groups;
    }

    /** Weights fitted on all groups, and once more without each fold of them. */
    Weights weights(List<String> provenance, long seed) {
        var folds = new ArrayList<Weights.Fold>();
        for (SortedSet<String> without : folds(groups, FOLDS, seed)) {
            folds.add(new Weights.Fold(without, fit(others(groups, without), seed)));
        }
        return new Weights(provenance, fit(groups, seed), folds);
    }

    private Fitted fit(List<String> on, long seed) {
        Map<Feature, Double> features = features(on);
        var questions = new ArrayList<Logistic>();
        for (SortedSet<String> fold : folds(on, INNER_FOLDS, seed)) {
            Fitted inner = new Fitted(features(others(on, fold)), noSigns());
            for (String group : fold) {
                for (Case each : cases.getOrDefault(group, List.of())) {
                    questions.add(
                            new Logistic(
                                    ConditionalLogit.signs(each.features(), inner), each.nobody()));
                }
            }
        }
        double[] fitted = Logistic.fit(questions, NobodySign.values().length, NOBODY_PENALTY);
        var nobody = new EnumMap<NobodySign, Double>(NobodySign.class);
        for (NobodySign sign : NobodySign.values()) {
            nobody.put(sign, fitted[sign.ordinal()]);
        }
        return new Fitted(features, nobody);
    }

    private Map<Feature, Double> features(Collection<String> on) {
        List<Choice> seen =
                on.stream()
                        .flatMap(group -> choices.getOrDefault(group, List.of()).stream())
                        .toList();
        double[] fitted = Choice.fit(seen, Feature.values().length, PENALTY);
        var features = new EnumMap<Feature, Double>(Feature.class);
        for (Feature feature : Feature.values()) {
            features.put(feature, fitted[feature.ordinal()]);
        }
        return features;
    }

    private static Map<NobodySign, Double> noSigns() {
        var none = new EnumMap<NobodySign, Double>(NobodySign.class);
        for (NobodySign sign : NobodySign.values()) {
            none.put(sign, 0.0);
        }
        return none;
    }

    private static List<String> others(List<String> groups, SortedSet<String> without) {
        return groups.stream().filter(group -> !without.contains(group)).toList();
    }

    private static List<SortedSet<String>> folds(List<String> groups, int number, long seed) {
        var shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(seed));
        var folds = new ArrayList<SortedSet<String>>();
        for (int f = 0; f < Math.min(number, groups.size()); f++) {
            folds.add(new TreeSet<>());
        }
        for (int i = 0; i < shuffled.size(); i++) {
            folds.get(i % folds.size()).add(shuffled.get(i));
        }
        return folds;
    }
}
