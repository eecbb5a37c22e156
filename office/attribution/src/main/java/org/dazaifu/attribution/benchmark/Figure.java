package org.dazaifu.attribution.benchmark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The figures of the benchmark; NaN where one says nothing of the outcomes at hand. */
public enum Figure {
    /** The share of incidents with the truth in first place. */
    TOP1,
    /** The share with the truth among the first three. */
    TOP3,
    /** The share with the truth among the first five. */
    TOP5,
    /** The mean of one over the truth's place. */
    MRR,
    /** The mean of the negative natural logarithm of the truth's probability. */
    LOGLOSS,
    /** The mean of the sum of squared errors over all alternatives, from 0 to 2. */
    BRIER,
    /** The expected calibration error of the first place, in ten bins of equal width. */
    ECE,
    /** The share with the right State first, of those whose group a source gives a country. */
    STATE_TOP1,
    /** The expected calibration error of the first State. */
    STATE_ECE,
    /** The largest share, from the most confident down, of which nine in ten are right. */
    COVERAGE_AT_90,
    /** How well nobody known is told from somebody known: area under the ROC curve. */
    AUROC_UNKNOWN,
    /** The share of incidents by nobody known of which some group is given 0.8 or more. */
    UNKNOWN_OVER_80,
    /** The share of which the true group could be found at all: something known of it was left. */
    CEILING,
    /** The share with the group whose items were planted in first place. */
    PLANTED_TOP1;

    private static final int BINS = 10;
    private static final double PRECISION = 0.9;
    private static final double MUCH = 0.8;
    private static final double LEAST = 1e-9;

    /** Its key in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    double of(List<Outcome> outcomes) {
        return switch (this) {
            case TOP1 -> share(outcomes, o -> o.rank() <= 1);
            case TOP3 -> share(outcomes, o -> o.rank() <= 3);
            case TOP5 -> share(outcomes, o -> o.rank() <= 5);
            case MRR -> mean(outcomes.stream().mapToDouble(o -> 1.0 / o.rank()).toArray());
            case LOGLOSS ->
                    mean(
                            outcomes.stream()
                                    .mapToDouble(o -> -Math.log(Math.max(LEAST, o.probability())))
                                    .toArray());
            case BRIER -> mean(outcomes.stream().mapToDouble(Outcome::squares).toArray());
            case ECE -> ece(outcomes.stream().map(Figure::first).toList());
            case STATE_TOP1 -> share(ofStates(outcomes), Outcome::stateRight);
            case STATE_ECE ->
                    ece(
                            ofStates(outcomes).stream()
                                    .map(o ->
                                            new Claim(
                                                    o.state() == null ? 0 : o.state(),
                                                    o.stateRight()))
                                    .toList());
            case COVERAGE_AT_90 -> coverage(outcomes);
            case AUROC_UNKNOWN -> auroc(outcomes);
            case UNKNOWN_OVER_80 ->
                    share(
                            outcomes.stream().filter(o -> !o.known()).toList(),
                            o -> o.strongest() >= MUCH);
            case CEILING ->
                    share(outcomes.stream().filter(Outcome::known).toList(), Outcome::found);
            case PLANTED_TOP1 -> share(outcomes, Outcome::plantedFirst);
        };
    }

    /** Something said with a probability, and whether it was right. */
    record Claim(double probability, boolean right) {}

    static double ece(List<Claim> claims) {
        double[] error = new double[BINS];
        for (Claim claim : claims) {
            int bin = Math.clamp((int) (claim.probability() * BINS), 0, BINS - 1);
            error[bin] += claim.probability() - (claim.right() ? 1 : 0);
        }
        return claims.isEmpty()
                ? Double.NaN
                : Arrays.stream(error).map(Math::abs).sum() / claims.size();
    }

    static Claim first(Outcome outcome) {
        return new Claim(outcome.confidence(), outcome.rank() == 1);
    }

    private static List<Outcome> ofStates(List<Outcome> outcomes) {
        return outcomes.stream().filter(o -> o.state() != null).toList();
    }

    private static double coverage(List<Outcome> outcomes) {
        List<Claim> claims =
                outcomes.stream()
                        .map(Figure::first)
                        .sorted(Comparator.comparingDouble(Claim::probability).reversed())
                        .toList();
        double right = 0;
        double covered = 0;
        for (int i = 0; i < claims.size(); i++) {
            right += claims.get(i).right() ? 1 : 0;
            if (right >= PRECISION * (i + 1)) {
                covered = i + 1;
            }
        }
        return claims.isEmpty() ? Double.NaN : covered / claims.size();
    }

    private static double auroc(List<Outcome> outcomes) {
        List<Outcome> sorted =
                outcomes.stream().sorted(Comparator.comparingDouble(Outcome::nobody)).toList();
        double known = 0;
        double wins = 0;
        double unknown = 0;
        for (int i = 0; i < sorted.size(); ) {
            int end = i;
            double knownHere = 0;
            double unknownHere = 0;
            while (end < sorted.size() && sorted.get(end).nobody() == sorted.get(i).nobody()) {
                knownHere += sorted.get(end).known() ? 1 : 0;
                unknownHere += sorted.get(end).known() ? 0 : 1;
                end++;
            }
            wins += unknownHere * (known + knownHere / 2);
            known += knownHere;
            unknown += unknownHere;
            i = end;
        }
        return known == 0 || unknown == 0 ? Double.NaN : wins / known / unknown;
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> which) {
        return outcomes.isEmpty()
                ? Double.NaN
                : (double) outcomes.stream().filter(which).count() / outcomes.size();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
