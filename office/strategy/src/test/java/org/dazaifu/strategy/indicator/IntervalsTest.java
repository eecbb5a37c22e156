package org.dazaifu.strategy.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.dazaifu.strategy.figure.Interval;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    @Test
    void wilsonIsAsPublished() {
        Interval half = Intervals.wilson(5, 10);
        assertThat(half.low()).isCloseTo(0.2366, within(0.0001));
        assertThat(half.high()).isCloseTo(0.7634, within(0.0001));
        assertThat(Intervals.wilson(0, 10).low()).isZero();
        assertThat(Intervals.wilson(0, 10).high()).isCloseTo(0.2775, within(0.0001));
        assertThat(Intervals.wilson(10, 10).high()).isEqualTo(1);
    }

    @Test
    void aMedianOfFewLiesBetweenTwoOfThem() {
        assertThat(Intervals.quantile(upTo(5), 0.5, 1)).isEmpty();
        Interval six = Intervals.quantile(upTo(6), 0.5, 1).orElseThrow();
        assertThat(six).isEqualTo(new Interval(1, 6, 0.95, Interval.Method.EXACT));
        // Conover, Practical Nonparametric Statistics: of 10, the second and the ninth.
        Interval ten = Intervals.quantile(upTo(10), 0.5, 1).orElseThrow();
        assertThat(ten).isEqualTo(new Interval(2, 9, 0.95, Interval.Method.EXACT));
    }

    @Test
    void resamplingGivesTheSameForTheSameSeedAndNothingForTooFew() {
        Measured mean = new MeasuredNumbers(numbers(40, 7), Statistic.MEAN, 0);
        assertThat(Intervals.bootstrap(mean, 3)).isEqualTo(Intervals.bootstrap(mean, 3));
        assertThat(Intervals.bootstrap(mean, 3)).isNotEqualTo(Intervals.bootstrap(mean, 4));
        assertThat(Intervals.bootstrap(new MeasuredNumbers(numbers(7, 7), Statistic.MEAN, 0), 3))
                .isEmpty();
    }

    @Test
    void inAboutNineteenOfTwentyTheIntervalHoldsTheMean() {
        int held = 0;
        for (int i = 0; i < 200; i++) {
            Measured mean = new MeasuredNumbers(numbers(60, i), Statistic.MEAN, 0);
            Interval interval = Intervals.bootstrap(mean, 11).orElseThrow();
            held += interval.low() <= 10 && interval.high() >= 10 ? 1 : 0;
        }
        assertThat(held).isBetween(178, 199);
    }

    private static MeasuredNumbers upTo(int n) {
        return new MeasuredNumbers(
                IntStream.rangeClosed(1, n).asDoubleStream().toArray(), Statistic.MEDIAN, 0);
    }

    /** Normal, with a mean of 10. */
    private static double[] numbers(int n, long seed) {
        Random random = new Random(seed);
        return random.doubles(n).map(_ -> 10 + 3 * random.nextGaussian()).toArray();
    }
}
