package org.dazaifu.strategy.indicator;

import java.util.Arrays;

/** A statistic of numbers. */
final class MeasuredNumbers implements Measured {

    private final double[] sorted;
    private final Statistic statistic;
    private final double level;

    /**
     * @param level of a quantile; else not read
     */
    MeasuredNumbers(double[] values, Statistic statistic, double level) {
        this.sorted = values.clone();
        Arrays.sort(sorted);
        this.statistic = statistic;
        this.level = level;
    }

    @Override
    public int size() {
        return sorted.length;
    }

    /** The value at a place, from 0 for the least. */
    double at(int place) {
        return sorted[place];
    }

    @Override
    public double of(int[] counts) {
        return switch (statistic) {
            case MEDIAN -> quantile(counts, 0.5);
            case QUANTILE -> quantile(counts, level);
            case TOTAL -> total(counts);
            case MEAN -> total(counts) / Arrays.stream(counts).sum();
            case SHARE, COUNT, DISTINCT, BRIER, CALIBRATION_ERROR ->
                    throw new IllegalStateException(statistic + " is not of numbers");
        };
    }

    private double total(int[] counts) {
        double total = 0;
        for (int i = 0; i < sorted.length; i++) {
            total += counts[i] * sorted[i];
        }
        return total;
    }

    /** Between two neighbours by the part of the way (Hyndman and Fan 1996, type 7). */
    private double quantile(int[] counts, double q) {
        int n = Arrays.stream(counts).sum();
        double place = (n - 1) * q;
        int below = (int) Math.floor(place);
        double low = nth(counts, below);
        return place == below ? low : low + (place - below) * (nth(counts, below + 1) - low);
    }

    private double nth(int[] counts, int place) {
        int passed = 0;
        for (int i = 0; i < sorted.length; i++) {
            passed += counts[i];
            if (passed > place) {
                return sorted[i];
            }
        }
        throw new IllegalStateException("no value at " + place);
    }
}
