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

    private static final int TELLING_REPORT = 3;
    private static final double STRENGTH = 4;

    private Redundancy() {}

    /** What each of {@code items}, by number, counts: above 0, at most 1. */
    static double[] counts(Background background, int[] items) {
        int n = items.length;
        double[] alone = new double[n];
        double[][] both = new double[n][n];
        int[] seen = new int[n];
        double reports = 0;
        for (int g = 0; g < background.profiles().groups().size(); g++) {
            for (Background.Weighed dossier : background.dossiers(g)) {
                if (dossier.items().length < TELLING_REPORT) {
                    continue;
                }
                reports++;
                int found = shared(items, dossier, seen);
                for (int i = 0; i < found; i++) {
                    alone[seen[i]]++;
                    for (int j = 0; j < i; j++) {
                        both[seen[i]][seen[j]]++;
                        both[seen[j]][seen[i]]++;
                    }
                }
            }
        }
        double[] counts = new double[n];
        Arrays.fill(counts, 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j
                        && background.profiles().users(items[i]) != 1
                        && background.profiles().users(items[j]) != 1) {
                    double phi = correlation(alone[i], alone[j], both[i][j], reports);
                    counts[i] += phi > 0 ? STRENGTH * phi * phi : 0;
                }
            }
        }
        Arrays.setAll(counts, i -> 1 / counts[i]);
        return counts;
    }

    /** Places among {@code items} of those that the report tells of; says how many. */
    private static int shared(int[] items, Background.Weighed dossier, int[] places) {
        int found = 0;
        for (int i = 0; i < items.length; i++) {
            if (dossier.tells(items[i])) {
                places[found++] = i;
            }
        }
        return found;
    }

    private static double correlation(double a, double b, double both, double reports) {
        double spread = a * (reports - a) * b * (reports - b);
        return spread <= 0 ? 0 : (both * reports - a * b) / Math.sqrt(spread);
    }
}
