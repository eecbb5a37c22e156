package org.dazaifu.attribution.model;

/**
 * What weights make of what was observed, if one of the known groups did it: that evidence is as it
 * looks, or that some of it was planted.
 *
 * @param asItLooks the probability of each group, if no evidence was planted
 * @param ifPlanted the probability of each group, if some was
 * @param factor how many times likelier the evidence is if some was planted, as a logarithm
 * @param planted the probability that some was
 * @param evidence how many times likelier the evidence is with the known groups than by chance, if
 *     none was planted, as a logarithm
 */
record Hypotheses(
        double[] asItLooks, double[] ifPlanted, double factor, double planted, double evidence) {

    static Hypotheses of(Features features, Weights.Fitted weights) {
        double[] prior = prior(features, weights);
        double[] evidence = evidence(features, weights);
        double[] looks = bounded(prior, evidence, features.items());
        double[] gains = features.of(Feature.PLANTED);
        double weight = weights.of(Feature.PLANTED);
        add(weight, gains, evidence);
        double[] planted = bounded(prior, evidence, features.items());
        double all = Scores.logSumExp(looks);
        double factor = Scores.logSumExp(planted) - all;
        double logOdds = weights.of(PlantedSign.CONSTANT) + weights.of(PlantedSign.FACTOR) * factor;
        return new Hypotheses(
                softmax(looks),
                softmax(planted),
                factor,
                1 / (1 + Math.exp(-logOdds)),
                all - Scores.logSumExp(prior));
    }

    /** The scores of groups before any evidence. */
    static double[] prior(Features features, Weights.Fitted weights) {
        double[] prior = new double[features.groups()];
        for (Feature feature : Feature.values()) {
            if (feature.prior()) {
                add(weights.of(feature), features.of(feature), prior);
            }
        }
        return prior;
    }

    /** The probability of each group under both hypotheses together. */
    double[] probabilities() {
        double[] probabilities = new double[asItLooks.length];
        for (int g = 0; g < probabilities.length; g++) {
            probabilities[g] = (1 - planted) * asItLooks[g] + planted * ifPlanted[g];
        }
        return probabilities;
    }

    private static double[] evidence(Features features, Weights.Fitted weights) {
        double[] evidence = new double[features.groups()];
        for (Feature feature : Feature.values()) {
            if (!feature.prior() && feature != Feature.PLANTED) {
                add(weights.of(feature), features.of(feature), evidence);
            }
        }
        return evidence;
    }

    private static double[] bounded(double[] prior, double[] evidence, int items) {
        double least = Double.POSITIVE_INFINITY;
        for (double each : evidence) {
            least = Math.min(least, each);
        }
        double most = least + items * Math.log(ConditionalLogit.BOUND);
        double[] scores = new double[prior.length];
        for (int g = 0; g < scores.length; g++) {
            scores[g] = prior[g] + Math.min(most, evidence[g]);
        }
        return scores;
    }

    private static double[] softmax(double[] scores) {
        double total = Scores.logSumExp(scores);
        double[] probabilities = new double[scores.length];
        for (int g = 0; g < scores.length; g++) {
            probabilities[g] = Math.exp(scores[g] - total);
        }
        return probabilities;
    }

    private static void add(double weight, double[] values, double[] sums) {
        for (int g = 0; g < sums.length; g++) {
            sums[g] += weight * values[g];
        }
    }
}
