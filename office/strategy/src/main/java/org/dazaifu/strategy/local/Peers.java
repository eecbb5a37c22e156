package org.dazaifu.strategy.local;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is told of the scores of a class: three figures, from which no score can be worked out.
 *
 * <p>Every score is first put into a band of ten, and the figures are made from bands alone. So
 * whoever knows all scores but one, and sees the figures of all sheets and all dates, learns of
 * that one at most in which band it lies; mostly less, as each figure is the mean of five bands'
 * middles about the quartile, rounded to 5.
 *
 * <p>Every member is told the same figures, its own score among them: figures without the own one
 * would differ from sheet to sheet, and the difference would tell. That a class is not told depends
 * on how many answered and on nothing else.
 *
 * @param least how many answered completely, rounded down to tens
 * @param lower the first quartile, from 0 to 100
 * @param upper the third
 */
record Peers(int least, int lower, int median, int upper) {

    /** Complete answers under which nothing is told. */
    static final int FEWEST = 10;

    /** How many scores a band has, and so how many values of one score stay possible. */
    static final int BAND = 10;

    private static final int ABOUT = 5;
    private static final int STEP = 5;

    /** The figures of a class; empty where too few answered. */
    static Optional<Peers> of(int[] scores) {
        if (scores.length < FEWEST) {
            return Optional.empty();
        }
        int[] middles = Arrays.stream(scores).map(Peers::middle).sorted().toArray();
        return Optional.of(
                new Peers(
                        scores.length / 10 * 10,
                        about(middles, 0.25),
                        about(middles, 0.5),
                        about(middles, 0.75)));
    }

    /** The middle of a score's band: 5 for 0 to 9, and so on; 95 for 90 to 100. */
    private static int middle(int score) {
        return Math.min(score / BAND, 100 / BAND - 1) * BAND + BAND / 2;
    }

    private static int about(int[] sorted, double quantile) {
        int centre = (int) Math.round(quantile * (sorted.length - 1));
        int from = Math.clamp(centre - ABOUT / 2, 0, sorted.length - ABOUT);
        int sum = Arrays.stream(sorted, from, from + ABOUT).sum();
        return (int) Math.round((double) sum / ABOUT / STEP) * STEP;
    }
}
