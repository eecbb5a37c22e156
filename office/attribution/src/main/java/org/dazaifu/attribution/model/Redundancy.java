package org.dazaifu.attribution.model;

import java.util.Arrays;

/**
 * How far each observed item says what others of them say too, because reports tell of them
 * together: what always comes together is evidence once, not many times.
 *
 * <p>An item counts 1/(1 + 4·Σ φ²) over the other observed items that it is positively correlated
 * with, φ being the correlation over all reports of three items or more. An item that one group
 * alone is known for counts in full, and takes nothing from others.
 */
final class Redundancy {

    private static final double STRENGTH = 4;

    private Redundancy() {}

    /** What each of {@code items}, by number, counts: above 0, at most 1. */
    static double[] counts(Background background, int[] items) {
        double[] counts = new double[items.length];
        Arrays.fill(counts, 1);
        for (int i = 0; i < items.length; i++) {
            for (int j = 0; j < i; j++) {
                if (background.profiles().users(items[i]) != 1
                        && background.profiles().users(items[j]) != 1) {
                    double phi = Math.max(0, background.dossiers().correlation(items[i], items[j]));
                    counts[i] += STRENGTH * phi * phi;
                    counts[j] += STRENGTH * phi * phi;
                }
            }
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 1 / counts[i];
        }
        return counts;
    }
}
