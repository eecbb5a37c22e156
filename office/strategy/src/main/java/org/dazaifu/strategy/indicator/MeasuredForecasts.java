package org.dazaifu.strategy.indicator;

import java.util.List;
import org.dazaifu.strategy.indicator.RowValue.Forecast;

/** A statistic of probabilities with whether they came true. */
final class MeasuredForecasts implements Measured {

    private final List<Forecast> sorted;
    private final Statistic statistic;

    MeasuredForecasts(List<Forecast> forecasts, Statistic statistic) {
        this.sorted = forecasts.stream().sorted().toList();
        this.statistic = statistic;
    }

    @Override
    public int size() {
        return sorted.size();
    }

    @Override
    public double of(int[] counts) {
        return statistic == Statistic.BRIER ? brier(counts) : Reliability.error(sorted, counts);
    }

    /** The mean of squared differences (G. W. Brier 1950). */
    private double brier(int[] counts) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < counts.length; i++) {
            Forecast one = sorted.get(i);
            double difference = one.probability() - (one.truth() ? 1 : 0);
            sum += counts[i] * (difference * difference);
            n += counts[i];
        }
        return sum / n;
    }
}
