package org.dazaifu.attribution.benchmark;

import java.util.List;

/**
 * One case of a yes-or-no question that a fit learns from.
 *
 * @param signs what speaks for yes or no; the first is always 1
 * @param yes the answer
 * @param counts its weight in the fit
 */
record Logistic(double[] signs, boolean yes, double counts) {

    private static final int STEPS = 30;

    /** The weights of a logistic regression, with a ridge penalty on all but the first. */
    static double[] fit(List<Logistic> cases, int signs, double penalty) {
        double[] weights = new double[signs];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[signs];
            double[][] hessian = new double[signs][signs];
            for (Logistic each : cases) {
                double sum = 0;
                for (int s = 0; s < signs; s++) {
                    sum += weights[s] * each.signs[s];
                }
                double p = 1 / (1 + Math.exp(-sum));
                for (int s = 0; s < signs; s++) {
                    gradient[s] += each.counts * ((each.yes ? 1 : 0) - p) * each.signs[s];
                    for (int t = 0; t < signs; t++) {
                        hessian[s][t] += each.counts * p * (1 - p) * each.signs[s] * each.signs[t];
                    }
                }
            }
            for (int s = 0; s < signs; s++) {
                double ridge = s == 0 ? 1e-9 : penalty;
                gradient[s] -= ridge * weights[s];
                hessian[s][s] += ridge;
            }
            double[] direction = LinearSystem.solve(hessian, gradient);
            for (int s = 0; s < signs; s++) {
                weights[s] += direction[s];
            }
        }
        return weights;
    }
}
