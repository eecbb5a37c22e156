package org.dazaifu.attribution.circumstance;

/** Sums of numbers too large or small for a double, by their natural logarithms. */
final class LogSum {

    private LogSum() {}

    /** The logarithm of the sum of two numbers, of which at most one may be 0 (minus infinity). */
    static double of(double a, double b) {
        double most = Math.max(a, b);
        return most + Math.log1p(Math.exp(Math.min(a, b) - most));
    }
}
