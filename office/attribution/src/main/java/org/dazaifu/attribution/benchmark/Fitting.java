package org.dazaifu.attribution.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.attribution.model.ConditionalLogit;
import org.dazaifu.attribution.model.Feature;
import org.dazaifu.attribution.model.Features;
import org.dazaifu.attribution.model.NobodySign;
import org.dazaifu.attribution.model.PlantedSign;
import org.dazaifu.attribution.model.Weights;
import org.dazaifu.attribution.model.Weights.Fitted;

/**
 * Fits the weights on the incidents of a file, under several protocols at once so that they hold
 * for old knowledge and planted evidence too.
 *
 * <p>An incident counts less the more incidents its group has (one over the root), because what is
 * to be scored is of other groups. The signs of planted evidence and of nobody known are fitted on
 * scores by weights that never saw the incident's group: the first with planted evidence in {@link
 * #PLANTED_SHARE} of incidents, the second with as many incidents of nobody as of known groups.
 */
final class Fitting {

    private static final List<Protocol> CLEAN =
            List.of(
                    Protocol.PLAIN,
                    Protocol.GAP6,
                    Protocol.FORWARD,
                    Protocol.FWD6,
                    Protocol.CAMPAIGNS);

    /** Planted evidence is drawn once for each; every draw counts half. */
    private static final List<Protocol> FLAGS =
            List.of(Protocol.FLAG20, Protocol.FLAG20, Protocol.FLAG20, Protocol.FLAG40);

    private static final double FLAG_COUNT = 0.5;

    /** The declared share of incidents in which evidence was planted: a choice. */
    private static final double PLANTED_SHARE = 0.1;

    private static final double NOBODY_SHARE = 0.5;

    /** Far from the seeds that people score with: what is scored is never what was fitted on. */
    private static final long FIRST_DRAW = 1_000_000;

    private static final int FOLDS = 10;
    private static final int INNER_FOLDS = 4;
    private static final double PENALTY = 100;
    private static final double USUAL_COUNT = 2.4;

    private final Map<String, List<Choice>> choices = new HashMap<>();
    private final Questions nobody = new Questions(NOBODY_SHARE);
    private final Questions planted = new Questions(PLANTED_SHARE);
    private final List<String> groups;

    Fitting(Edges edges, Incidents incidents, Map<String, String> countries, long seed) {
        var count = new HashMap<String, Integer>();
        incidents.reports().forEach(i -> count.merge(i.group(), 1, Integer::sum));
        groups = List.copyOf(new TreeSet<>(count.keySet()));
        var all = new ArrayList<>(incidents.reports());
        // Of groups without reports there are no weights that never saw their campaigns.
        incidents.campaigns().stream().filter(c -> count.containsKey(c.group())).forEach(all::add);
        for (PseudoIncident incident : all) {
            double counts = USUAL_COUNT / Math.sqrt(count.getOrDefault(incident.group(), 1));
            for (Protocol protocol : CLEAN) {
                if (incident.serves().contains(protocol)) {
                    clean(Trial.of(incident, protocol, edges, countries, seed), protocol, counts);
                }
            }
            for (int draw = 0; draw < FLAGS.size(); draw++) {
                if (incident.serves().contains(FLAGS.get(draw))) {
                    long drawn = FIRST_DRAW + FLAGS.size() * seed + draw;
                    planted(
                            Trial.of(incident, FLAGS.get(draw), edges, countries, drawn),
                            counts * FLAG_COUNT);
                }
            }
            if (incident.serves().contains(Protocol.UNKNOWN)) {
                nobody.add(incident.group(), features(Trial.unknown(incident, edges)), true, 1);
            }
        }
    }

    private void clean(Trial trial, Protocol protocol, double counts) {
        Features features = features(trial);
        choose(trial, features, false, counts);
        if (protocol == Protocol.PLAIN) {
            planted.add(trial.incident().group(), features, false, counts);
            nobody.add(trial.incident().group(), features, false, 1);
        }
    }

    private void planted(Trial trial, double counts) {
        Features features = features(trial);
        choose(trial, features, true, counts);
        planted.add(trial.incident().group(), features, true, counts);
    }

    private static Features features(Trial trial) {
        return Features.of(trial.background(), trial.observed(), trial.asOf());
    }

    private void choose(Trial trial, Features features, boolean planted, double counts) {
        int truth = trial.truth().orElseThrow();
        if (!trial.background().profiles().live(truth)) {
            return;
        }
        double[][] values = new double[Feature.values().length][];
        for (Feature feature : Feature.values()) {
            values[feature.ordinal()] =
                    feature == Feature.PLANTED && !planted
                            ? new double[features.of(feature).length]
                            : features.of(feature);
        }
        choices.computeIfAbsent(trial.incident().group(), k -> new ArrayList<>())
                .add(new Choice(values, truth, counts));
    }

    /** The groups that there are incidents of. */
    List<String> groups() {
        return groups;
    }

    /**
     * Weights fitted on all groups, and once more without each fold of them.
     *
     * @param sameActor what the likeness of two incidents counts for
     */
    Weights weights(List<String> provenance, Weights.Likeness sameActor, long seed) {
        var folds = new ArrayList<Weights.Fold>();
        for (SortedSet<String> without : Folds.of(groups, FOLDS, seed)) {
            folds.add(new Weights.Fold(without, fit(Folds.others(groups, without), seed)));
        }
        return new Weights(provenance, fit(groups, seed), folds, sameActor);
    }

    private Fitted fit(List<String> on, long seed) {
        var unseen = new HashMap<String, Fitted>();
        for (SortedSet<String> fold : Folds.of(on, INNER_FOLDS, seed)) {
            Fitted inner =
                    new Fitted(
                            features(Folds.others(on, fold)),
                            plantedSigns(new double[PlantedSign.values().length]),
                            nobodySigns(new double[NobodySign.values().length]));
            fold.forEach(group -> unseen.put(group, inner));
        }
        Map<PlantedSign, Double> flags =
                plantedSigns(
                        planted.fit(
                                unseen,
                                ConditionalLogit::plantedSigns,
                                PlantedSign.values().length));
        unseen.replaceAll((g, inner) -> new Fitted(inner.features(), flags, inner.nobody()));
        return new Fitted(
                features(on),
                flags,
                nobodySigns(
                        nobody.fit(unseen, ConditionalLogit::signs, NobodySign.values().length)));
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

    private static Map<PlantedSign, Double> plantedSigns(double[] weights) {
        var signs = new EnumMap<PlantedSign, Double>(PlantedSign.class);
        for (PlantedSign sign : PlantedSign.values()) {
            double weight = weights[sign.ordinal()];
            signs.put(sign, sign == PlantedSign.FACTOR ? Math.clamp(weight, 0.0, 1.0) : weight);
        }
        return signs;
    }

    private static Map<NobodySign, Double> nobodySigns(double[] weights) {
        var signs = new EnumMap<NobodySign, Double>(NobodySign.class);
        for (NobodySign sign : NobodySign.values()) {
            signs.put(sign, weights[sign.ordinal()]);
        }
        return signs;
    }
}
