package org.dazaifu.strategy.local;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is told of the scores of a class: three figures, from which no score can be worked out.
 *
 * <p>Every member is told the same figures, its own score among them: figures without the own one
 * would differ from sheet to sheet, and the difference would tell. Each figure is the mean of the
 * five scores about the quartile, with scores held between 10 and 90, rounded to 5. They are told
 * only where, to somebody who knows all scores but one, at least {@link #UNCERTAIN} values of that
 * one give the same figures. This is not differential privacy: who sees figures of many dates of a
 * class in which nothing else moved learns more.
 *
 * @param least how many answered completely, rounded down to tens
 * @param lower the first quartile, from 0 to 100
 * @param upper the third
 */
record Peers(int least, int lower, int median, int upper) {

    /** Complete answers under which nothing is told. */
    static final int FEWEST = 10;

    /** How many values of any one score remain possible. */
    static final int UNCERTAIN = 10;

    private static final int ABOUT = 5;
    private static final int STEP = 5;
    private static final int FLOOR = 10;
    private static final int CEILING = 90;

    /** The figures of a class; empty where too few answered or one could be worked out. */
    static Optional<Peers> of(int[] scores) {
        if (scores.length < FEWEST) {
            return Optional.empty();
        }
        int[] sorted = scores.clone();
        Arrays.sort(sorted);
        Peers told = figures(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if ((i == 0 || sorted[i] != sorted[i - 1]) && possible(sorted, i, told) < UNCERTAIN) {
                return Optional.empty();
            }
        }
        return Optional.of(told);
    }

    /** How many neighbouring values of one score give the same figures. */
    private static int possible(int[] sorted, int which, Peers told) {
        int own = sorted[which];
        int run = 1;
        for (int value = own - 1; value >= 0 && run < UNCERTAIN; value--) {
            if (!with(sorted, which, value).equals(told)) {
                break;
            }
            run++;
        }
        for (int value = own + 1; value <= 100 && run < UNCERTAIN; value++) {
            if (!with(sorted, which, value).equals(told)) {
                break;
            }
            run++;
        }
        return run;
    }

    private static Peers with(int[] sorted, int which, int value) {
        int[] other = sorted.clone();
        int at = which;
        while (at > 0 && other[at - 1] > value) {
            other[at] = other[at - 1];
            at--;
        }
        while (at < other.length - 1 && other[at + 1] < value) {
            other[at] = other[at + 1];
            at++;
        }
        other[at] = value;
        return figures(other);
    }

    private static Peers figures(int[] sorted) {
        return new Peers(
                sorted.length / 10 * 10,
                about(sorted, 0.25),
                about(sorted, 0.5),
                about(sorted, 0.75));
    }

    private static int about(int[] sorted, double quantile) {
        int centre = (int) Math.round(quantile * (sorted.length - 1));
        int from = Math.clamp(centre - ABOUT / 2, 0, sorted.length - ABOUT);
        int sum = 0;
        for (int i = from; i < from + ABOUT; i++) {
            sum += Math.clamp(sorted[i], FLOOR, CEILING);
        }
        return (int) Math.round((double) sum / ABOUT / STEP) * STEP;
    }
}
