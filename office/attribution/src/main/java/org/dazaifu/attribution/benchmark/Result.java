package org.dazaifu.attribution.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures of one protocol.
 *
 * @param protocol the protocol
 * @param n how many incidents were scored
 * @param values the figures that say something of them, each with its interval
 * @param chanceEce the calibration error that perfectly calibrated probabilities would show on so
 *     few incidents, on average
 */
public record Result(Protocol protocol, int n, Map<Figure, Estimate> values, double chanceEce) {

    private static final int RESAMPLES = 1000;
    private static final int SIMULATIONS = 500;
    private static final double TAIL = 0.025;

    /**
     * A figure with its 95 % percentile bootstrap interval, over resamples of whole groups.
     *
     * @param value the figure
     * @param low the lower end
     * @param high the upper end
     */
    public record Estimate(double value, double low, double high) {}

    static Result of(Protocol protocol, int n, List<Outcome> outcomes, long seed) {
        var clusters = new TreeMap<String, List<Outcome>>();
        for (Outcome outcome : outcomes) {
            clusters.computeIfAbsent(outcome.cluster(), k -> new ArrayList<>()).add(outcome);
        }
        List<List<Outcome>> groups = List.copyOf(clusters.values());
        var resampled = new EnumMap<Figure, double[]>(Figure.class);
        Set<Figure> figures = figures(protocol);
        figures.forEach(f -> resampled.put(f, new double[RESAMPLES]));
        var random = new Random(seed);
        for (int r = 0; r < RESAMPLES; r++) {
            var sample = new ArrayList<Outcome>(outcomes.size());
            for (int g = 0; g < groups.size(); g++) {
                sample.addAll(groups.get(random.nextInt(groups.size())));
            }
            int at = r;
            resampled.forEach((figure, values) -> values[at] = figure.of(sample));
        }
        var values = new EnumMap<Figure, Estimate>(Figure.class);
        resampled.forEach((figure, all) -> {
            double[] sorted =
                    java.util.Arrays.stream(all).filter(Double::isFinite).sorted().toArray();
            double value = figure.of(outcomes);
            if (Double.isFinite(value) && sorted.length > 0) {
                values.put(
                        figure,
                        new Estimate(
                                value,
                                sorted[(int) (TAIL * (sorted.length - 1))],
                                sorted[(int) ((1 - TAIL) * (sorted.length - 1))]));
            }
        });
        return new Result(protocol, n, values, chanceEce(outcomes, random));
    }

    private static Set<Figure> figures(Protocol protocol) {
        return switch (protocol) {
            case PLAIN, GAP6, FORWARD, FWD6, DEDUP, CAMPAIGNS ->
                    EnumSet.complementOf(
                            EnumSet.of(
                                    Figure.AUROC_UNKNOWN,
                                    Figure.UNKNOWN_OVER_80,
                                    Figure.PLANTED_TOP1));
            case FLAG20, FLAG40 ->
                    EnumSet.complementOf(EnumSet.of(Figure.AUROC_UNKNOWN, Figure.UNKNOWN_OVER_80));
            case UNKNOWN ->
                    EnumSet.complementOf(
                            EnumSet.of(
                                    Figure.CEILING,
                                    Figure.PLANTED_TOP1,
                                    Figure.STATE_TOP1,
                                    Figure.STATE_ECE));
        };
    }

    private static double chanceEce(List<Outcome> outcomes, Random random) {
        double sum = 0;
        for (int s = 0; s < SIMULATIONS; s++) {
            sum +=
                    Figure.ece(
                            outcomes.stream()
                                    .map(o ->
                                            new Figure.Claim(
                                                    o.confidence(),
                                                    random.nextDouble() < o.confidence()))
                                    .toList());
        }
        return sum / SIMULATIONS;
    }
}
