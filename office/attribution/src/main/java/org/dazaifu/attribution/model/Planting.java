package org.dazaifu.attribution.model;

import java.util.Arrays;

/**
 * The hypothesis that evidence was planted: for every pair of a group that did it and another whose
 * known items were planted, how much likelier that makes what was observed than the first group
 * alone.
 *
 * <p>A planted item is drawn from what reports say of the planted group, so it is as likely as that
 * list is short; an item that many groups use says little of either. A share of the techniques is
 * planted, and mostly one piece of software where there is any. What one group alone is known for
 * is bounded more tightly, so that an own tool speaks for its owner before it speaks for a flag.
 * The formulas are in docs/attribution.md.
 */
final class Planting {

    /** The share of techniques taken to be planted. */
    static final double TECHNIQUES = 0.1;

    /** How often no software is planted, where there is any. */
    private static final double NO_SOFTWARE = 0.3;

    private static final double LEAST_GAIN = -20;

    private final Background background;
    private final int[] items;

    /** By item, then by group, how many times less likely than usual the item is with the group. */
    private final double[][] unlikely;

    /**
     * By item, then by group, how many times likelier the item is if planted; 0 if it cannot be.
     */
    private final double[][] planted;

    private final int software;

    /** By group, the sum of what {@link #pairs} gives over all others. */
    private final double[] sums;

    /**
     * @param items the observed items that are known, by number
     * @param counts what each of them counts
     */
    Planting(Background background, int[] items, double[] counts) {
        this.background = background;
        this.items = items;
        int groups = background.profiles().groups().size();
        unlikely = new double[items.length][groups];
        planted = new double[items.length][groups];
        int tools = 0;
        for (int i = 0; i < items.length; i++) {
            ItemEvidence evidence = background.evidence(items[i]);
            for (int g = 0; g < groups; g++) {
                unlikely[i][g] = Math.exp(-counts[i] * evidence.rates()[g]);
            }
            for (int u = 0; u < evidence.users().length; u++) {
                planted[i][evidence.users()[u]] = evidence.planted()[u];
            }
            tools += background.isSoftware(items[i]) ? 1 : 0;
        }
        software = tools;
        sums = new double[groups];
        double[] pairs = new double[groups];
        for (int h = 0; h < groups; h++) {
            pairs(h, pairs);
            for (int g = 0; g < groups; g++) {
                sums[g] += pairs[g];
            }
        }
    }

    /**
     * By group, how much likelier the items are if the group did it and planted those of some
     * other, than if it did all of it, as a logarithm.
     */
    double[] gains() {
        double live = Math.max(1, background.profiles().liveGroups());
        double none = (items.length - software) * Math.log(1 - TECHNIQUES);
        double[] gains = new double[sums.length];
        for (int g = 0; g < gains.length; g++) {
            gains[g] = Math.max(LEAST_GAIN, Math.log(sums[g] / live + 1e-30) + none);
        }
        return gains;
    }

    /**
     * How probable it is of each group that its items are the planted ones, if some are.
     *
     * @param culprits how probable it is of each group that it did it, if items were planted
     */
    double[] planted(double[] culprits) {
        double[] imitated = new double[sums.length];
        double[] pairs = new double[sums.length];
        for (int h = 0; h < imitated.length; h++) {
            pairs(h, pairs);
            for (int g = 0; g < pairs.length; g++) {
                imitated[h] += sums[g] > 0 ? culprits[g] * pairs[g] / sums[g] : 0;
            }
        }
        return imitated;
    }

    /**
     * Sets {@code pairs}, by group, to how much likelier the items are if those of {@code h} were
     * planted by the group than by the group alone, up to what {@link #gains} adds for all.
     */
    private void pairs(int h, double[] pairs) {
        if (!background.profiles().live(h)) {
            Arrays.fill(pairs, 0);
            return;
        }
        Arrays.fill(pairs, software > 0 ? NO_SOFTWARE : 1);
        for (int i = 0; i < items.length; i++) {
            if (planted[i][h] > 0 && background.isSoftware(items[i])) {
                add((1 - NO_SOFTWARE) / software * planted[i][h], unlikely[i], pairs);
            }
        }
        for (int i = 0; i < items.length; i++) {
            if (planted[i][h] > 0 && !background.isSoftware(items[i])) {
                multiply(TECHNIQUES / (1 - TECHNIQUES) * planted[i][h], unlikely[i], pairs);
            }
        }
        pairs[h] = 0;
    }

    private static void add(double times, double[] unlikely, double[] pairs) {
        for (int g = 0; g < pairs.length; g++) {
            pairs[g] += times * unlikely[g];
        }
    }

    private static void multiply(double odds, double[] unlikely, double[] pairs) {
        for (int g = 0; g < pairs.length; g++) {
            pairs[g] *= 1 + odds * unlikely[g];
        }
    }
}
