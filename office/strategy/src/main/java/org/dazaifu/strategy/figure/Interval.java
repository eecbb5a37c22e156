package org.dazaifu.strategy.figure;

/**
 * Between what a figure lies.
 *
 * @param level the level of confidence, such as 0.95
 * @param method how it was made
 */
public record Interval(double low, double high, double level, Method method) {

    /** How an interval is made. */
    public enum Method {
        /** Wilson's score interval, for shares. */
        WILSON,
        /** Percentiles of resampled rows, with a fixed seed. */
        BOOTSTRAP,
        /** Between two of the values themselves, by the binomial distribution; for few values. */
        EXACT,
        /** As whoever typed the figure in gave it. */
        STATED
    }

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level of " + level);
        }
    }
}
