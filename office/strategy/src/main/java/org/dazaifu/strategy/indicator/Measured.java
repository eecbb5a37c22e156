package org.dazaifu.strategy.indicator;

/**
 * What a statistic is made of: values in ascending order, each counted so many times. So the order
 * of rows never matters, and a resample is a list of counts.
 */
interface Measured {

    /** How many values there are. */
    int size();

    /**
     * The statistic.
     *
     * @param counts how often each value counts; together not 0
     */
    double of(int[] counts);
}
