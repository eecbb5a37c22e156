package org.dazaifu.attribution;

import java.util.Arrays;
import java.util.List;

/** A probability for every group, every own hypothesis and nobody known, which add up to 1. */
final class Posterior {

    /** The least distance from 0 and 1 at which odds are taken. */
    private static final double LEAST = 1e-12;

    private final double[] groups;
    private final double[] own;
    private final double nobody;

    private Posterior(double[] groups, double[] own, double nobody) {
        this.groups = groups;
        this.own = own;
        this.nobody = nobody;
    }

    /** From weights that need not add up to anything; the arrays become this object's. */
    static Posterior of(double[] groups, double[] own, double nobody) {
        double sum = nobody + Arrays.stream(groups).sum() + Arrays.stream(own).sum();
        Arrays.setAll(groups, i -> groups[i] / sum);
        Arrays.setAll(own, i -> own[i] / sum);
        return new Posterior(groups, own, nobody / sum);
    }

    /** The mean of several, each with its share; shares add up to 1. */
    static Posterior mean(List<Posterior> several, List<Double> shares) {
        double[] groups = new double[several.getFirst().groups.length];
        double[] own = new double[several.getFirst().own.length];
        double nobody = 0;
        for (int k = 0; k < several.size(); k++) {
            Posterior one = several.get(k);
            double share = shares.get(k);
            Arrays.setAll(groups, i -> groups[i] + share * one.groups[i]);
            Arrays.setAll(own, i -> own[i] + share * one.own[i]);
            nobody += share * one.nobody;
        }
        return of(groups, own, nobody);
    }

    /** The probability that the group did it, by its number in the model. */
    double group(int number) {
        return groups[number];
    }

    /** The probability that it was the candidate. */
    double of(Candidate candidate) {
        double sum = candidate.own() == Candidate.NOT_OWN ? 0 : own[candidate.own()];
        for (int number : candidate.numbers()) {
            sum += groups[number];
        }
        return Math.min(1, sum);
    }

    /** The probability that it was somebody else. */
    double nobody() {
        return nobody;
    }

    /** How many times the odds of {@code now} are those of {@code before}. */
    static double factor(double now, double before) {
        return Math.exp(logOdds(now) - logOdds(before));
    }

    private static double logOdds(double probability) {
        double p = Math.clamp(probability, LEAST, 1 - LEAST);
        return Math.log(p / (1 - p));
    }
}
