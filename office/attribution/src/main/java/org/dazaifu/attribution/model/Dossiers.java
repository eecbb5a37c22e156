package org.dazaifu.attribution.model;

import java.util.List;

/**
 * What every single report tells of every single group, numbered in order of the groups; and by
 * item, the dossiers that tell of it, so that what shares nothing with an incident is never looked
 * at. Immutable.
 */
final class Dossiers {

    /** Reports that tell less say nothing of what comes together. */
    private static final int TELLING = 3;

    private final int[] groups;
    private final int[] months;
    private final double[] sums;
    private final double[] lengths;

    /** By item, the dossiers that tell of it, in order; one that does so twice is there twice. */
    private final int[][] of;

    /**
     * By item, a bit for each of the telling dossiers that tell of it; empty where there is none.
     */
    private final long[][] marks;

    private final int telling;

    /**
     * The dossiers of {@code profiles}.
     *
     * @param weights what each item counts where reports are compared
     */
    Dossiers(Profiles profiles, double[] weights) {
        int n = 0;
        int[] told = new int[weights.length];
        for (int g = 0; g < profiles.groups().size(); g++) {
            for (Profiles.Dossier dossier : profiles.dossiers(g)) {
                n++;
                for (int item : dossier.items()) {
                    told[item]++;
                }
            }
        }
        groups = new int[n];
        months = new int[n];
        sums = new double[n];
        lengths = new double[n];
        of = new int[weights.length][];
        marks = new long[weights.length][0];
        for (int item = 0; item < of.length; item++) {
            of[item] = new int[told[item]];
        }
        int number = 0;
        int marked = 0;
        for (int g = 0; g < profiles.groups().size(); g++) {
            List<Profiles.Dossier> dossiers = profiles.dossiers(g);
            for (Profiles.Dossier dossier : dossiers) {
                groups[number] = g;
                months[number] = dossier.month();
                add(number, dossier.items(), weights, told);
                if (dossier.items().length >= TELLING) {
                    mark(marked++, dossier.items(), n);
                }
                number++;
            }
        }
        telling = marked;
    }

    private void add(int number, int[] items, double[] weights, int[] left) {
        double squares = 0;
        for (int item : items) {
            sums[number] += weights[item];
            squares += weights[item] * weights[item];
            of[item][of[item].length - left[item]--] = number;
        }
        lengths[number] = Math.sqrt(squares);
    }

    private void mark(int bit, int[] items, int most) {
        for (int item : items) {
            if (marks[item].length == 0) {
                marks[item] = new long[(most + Long.SIZE - 1) / Long.SIZE];
            }
            marks[item][bit / Long.SIZE] |= 1L << bit;
        }
    }

    int size() {
        return groups.length;
    }

    int group(int dossier) {
        return groups[dossier];
    }

    int month(int dossier) {
        return months[dossier];
    }

    /** The sum of the weights of all that the dossier tells. */
    double sum(int dossier) {
        return sums[dossier];
    }

    /** The Euclidean length of these weights. */
    double length(int dossier) {
        return lengths[dossier];
    }

    /** The dossiers that tell of the item, in order. */
    int[] of(int item) {
        return of[item];
    }

    /** The correlation of two items over all reports that tell of three items or more. */
    double correlation(int one, int other) {
        double a = bits(marks[one], marks[one]);
        double b = bits(marks[other], marks[other]);
        double spread = a * (telling - a) * b * (telling - b);
        return spread <= 0
                ? 0
                : (bits(marks[one], marks[other]) * (double) telling - a * b) / Math.sqrt(spread);
    }

    private static int bits(long[] one, long[] other) {
        int bits = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            bits += Long.bitCount(one[i] & other[i]);
        }
        return bits;
    }
}
