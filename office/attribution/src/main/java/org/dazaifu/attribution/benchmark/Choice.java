package org.dazaifu.attribution.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * A choice among alternatives that a fit learns from: the features of each, which was right, and
 * how much it counts.
 *
 * @param features by feature, then by alternative
 * @param right the number of the right alternative
 * @param counts its weight in the fit
 */
record Choice(double[][] features, int right, double counts) {

    private static final int STEPS = 30;
    private static final int HALVINGS = 12;

    /**
     * The weights of a conditional logit that fits the choices best, with a ridge penalty on the
     * weights of features scaled to unit variance; by Newton's method with halved steps.
     */
    static double[] fit(List<Choice> choices, int features, double penalty) {
        double[] scale = scale(choices, features);
        double[] weights = new double[features];
        double value = value(choices, weights, scale, penalty);
        for (int step = 0; step < STEPS; step++) {
            double[] direction = direction(choices, weights, scale, penalty);
            double length = 1;
            double[] next = weights;
            double nextValue = value;
            for (int h = 0; h < HALVINGS; h++, length /= 2) {
                next = weights.clone();
                for (int f = 0; f < features; f++) {
                    next[f] += length * direction[f];
                }
                nextValue = value(choices, next, scale, penalty);
                if (nextValue >= value) {
                    break;
                }
            }
            if (nextValue - value < 1e-7) {
                break;
            }
            weights = next;
            value = nextValue;
        }
        for (int f = 0; f < features; f++) {
            weights[f] /= scale[f];
        }
        return weights;
    }

    private double[] probabilities(double[] weights, double[] scale) {
        double[] scores = new double[features[0].length];
        for (int f = 0; f < weights.length; f++) {
            double weight = weights[f] / scale[f];
            for (int a = 0; a < scores.length; a++) {
                scores[a] += weight * features[f][a];
            }
        }
        double max = Arrays.stream(scores).max().orElse(0);
        double total = 0;
        for (int a = 0; a < scores.length; a++) {
            scores[a] = Math.exp(scores[a] - max);
            total += scores[a];
        }
        for (int a = 0; a < scores.length; a++) {
            scores[a] /= total;
        }
        return scores;
    }

    private static double value(
            List<Choice> choices, double[] weights, double[] scale, double penalty) {
        double value = 0;
        for (double weight : weights) {
            value -= penalty * weight * weight / 2;
        }
        for (Choice choice : choices) {
            double p = choice.probabilities(weights, scale)[choice.right];
            value += choice.counts * Math.log(Math.max(1e-300, p));
        }
        return value;
    }

    private static double[] direction(
            List<Choice> choices, double[] weights, double[] scale, double penalty) {
        int n = weights.length;
        double[] gradient = new double[n];
        double[][] hessian = new double[n][n];
        for (Choice choice : choices) {
            choice.add(weights, scale, gradient, hessian);
        }
        for (int f = 0; f < n; f++) {
            gradient[f] -= penalty * weights[f];
            hessian[f][f] += penalty;
        }
        return LinearSystem.solve(hessian, gradient);
    }

    private void add(double[] weights, double[] scale, double[] gradient, double[][] hessian) {
        double[] p = probabilities(weights, scale);
        int n = weights.length;
        double[][] centred = new double[n][p.length];
        for (int f = 0; f < n; f++) {
            double mean = 0;
            for (int a = 0; a < p.length; a++) {
                mean += p[a] * features[f][a];
            }
            gradient[f] += counts * (features[f][right] - mean) / scale[f];
            for (int a = 0; a < p.length; a++) {
                centred[f][a] = (features[f][a] - mean) / scale[f] * Math.sqrt(p[a]);
            }
        }
        for (int f = 0; f < n; f++) {
            for (int g = 0; g < n; g++) {
                double sum = 0;
                for (int a = 0; a < p.length; a++) {
                    sum += centred[f][a] * centred[g][a];
                }
                hessian[f][g] += counts * sum;
            }
        }
    }

    private static double[] scale(List<Choice> choices, int features) {
        double[] scale = new double[features];
        for (int f = 0; f < features; f++) {
            double squares = 0;
            long n = 0;
            for (Choice choice : choices) {
                double mean = Arrays.stream(choice.features[f]).average().orElse(0);
                for (double value : choice.features[f]) {
                    squares += (value - mean) * (value - mean);
                    n++;
                }
            }
            scale[f] = Math.sqrt(squares / Math.max(1, n)) + 1e-9;
        }
        return scale;
    }
}
