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

    /** How many times likelier than usual an item can be because it was planted. */
    private static final double BOUND = 100;

    private static final double BOUND_OF_OWN = 25;
    private static final double LEAST_SIZE = 0.3;
    private static final double LEAST_GAIN = -20;

    /** pairs[g][h]: how much likelier the items are if h's were planted by g than by g alone. */
    private final double[][] pairs;

    private final double[] gains;

    /**
     * @param items the observed items that are known, by number
     * @param counts what each of them counts
     */
    Planting(Background background, int[] items, double[] counts) {
        int groups = background.profiles().groups().size();
        pairs = new double[groups][groups];
        for (double[] pair : pairs) {
            Arrays.fill(pair, 1);
        }
        int software = 0;
        double[][] tools = new double[groups][groups];
        double none = 0;
        for (int i = 0; i < items.length; i++) {
            double[] unlikely = unlikely(background, items[i], counts[i]);
            if (background.isSoftware(items[i])) {
                software++;
                addTool(background, items[i], unlikely, tools);
            } else {
                none += Math.log(1 - TECHNIQUES);
                multiply(background, items[i], unlikely);
            }
        }
        gains = new double[groups];
        for (int g = 0; g < groups; g++) {
            double sum = 0;
            for (int h = 0; h < groups; h++) {
                if (software > 0) {
                    pairs[g][h] *= NO_SOFTWARE + (1 - NO_SOFTWARE) * tools[g][h] / software;
                }
                if (h == g || !background.profiles().live(h)) {
                    pairs[g][h] = 0;
                }
                sum += pairs[g][h];
            }
            gains[g] =
                    Math.max(
                            LEAST_GAIN,
                            Math.log(sum / Math.max(1, background.profiles().liveGroups()) + 1e-30)
                                    + none);
        }
    }

    /**
     * How much likelier the items are if the group did it and planted those of some other, than if
     * it did all of it, as a logarithm.
     */
    double gain(int group) {
        return gains[group];
    }

    /**
     * How probable it is of each group that its items are the planted ones, if some are.
     *
     * @param culprits how probable it is of each group that it did it, if items were planted
     */
    double[] planted(double[] culprits) {
        double[] planted = new double[pairs.length];
        for (int g = 0; g < pairs.length; g++) {
            double sum = Arrays.stream(pairs[g]).sum();
            for (int h = 0; sum > 0 && h < planted.length; h++) {
                planted[h] += culprits[g] * pairs[g][h] / sum;
            }
        }
        return planted;
    }

    /** By group, how many times less likely than usual the item is with it. */
    private static double[] unlikely(Background background, int item, double counts) {
        double[] unlikely = new double[background.profiles().groups().size()];
        Arrays.setAll(unlikely, g -> Math.exp(-counts * background.rate(g, item)));
        return unlikely;
    }

    /**
     * How many times likelier than usual the item is, if it was planted from what h is known for.
     */
    private static double likelier(Background background, int item, int h) {
        double size = background.isSoftware(item) ? background.arsenal(h) : background.size(h);
        double likelier = 1 / Math.max(1e-3, background.share(item) * Math.max(LEAST_SIZE, size));
        return Math.min(likelier, background.profiles().users(item) == 1 ? BOUND_OF_OWN : BOUND);
    }

    private void multiply(Background background, int item, double[] unlikely) {
        for (int h = 0; h < pairs.length; h++) {
            if (background.profiles().reports(h, item) > 0) {
                double odds = TECHNIQUES / (1 - TECHNIQUES) * likelier(background, item, h);
                for (int g = 0; g < pairs.length; g++) {
                    pairs[g][h] *= 1 + odds * unlikely[g];
                }
            }
        }
    }

    private static void addTool(
            Background background, int item, double[] unlikely, double[][] tools) {
        for (int h = 0; h < tools.length; h++) {
            if (background.profiles().reports(h, item) > 0) {
                double likelier = likelier(background, item, h);
                for (int g = 0; g < tools.length; g++) {
                    tools[g][h] += likelier * unlikely[g];
                }
            }
        }
    }
}
