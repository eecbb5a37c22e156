package org.dazaifu.attribution.model;

/**
 * What one item says of the groups, whatever else was observed.
 *
 * @param rates by group, how often its reports tell of the item, compared with all reports; as a
 *     logarithm
 * @param chances by group, how probable it is that one so well known uses the item
 * @param users the groups that reports say to use it
 * @param planted of each of the users, how many times likelier than usual the item is, if it was
 *     planted from what that group is known for
 * @param via the groups of which only software is known to do it
 * @param near the groups of which only reports describe it, with {@code nearness} how far each
 * @param rarity how rare it is, by its users
 * @param viaRarity the same by the groups whose software does it
 * @param nearRarity the same by its users and the groups whose reports describe it
 */
record ItemEvidence(
        double[] rates,
        double[] chances,
        int[] users,
        double[] planted,
        int[] via,
        int[] near,
        double[] nearness,
        double rarity,
        double viaRarity,
        double nearRarity) {

    /** How many times likelier than usual an item can be because it was planted. */
    private static final double BOUND = 100;

    /** The same of what one group alone is known for, so that it speaks for its owner first. */
    private static final double BOUND_OF_OWN = 25;

    private static final double LEAST_SIZE = 0.3;
    private static final double LEAST_SHARE = 1e-3;
    private static final double MOST_CHANCE = 0.9;

    /**
     * What the item says.
     *
     * @param item its number, or -1 if no relation mentions it
     */
    static ItemEvidence of(Background background, Rates rates, int item) {
        Profiles profiles = background.profiles();
        int groups = profiles.groups().size();
        double share = background.share(item);
        double[] chances = new double[groups];
        int[] users = new int[profiles.users(item)];
        double[] planted = new double[users.length];
        var via = new Numbers(groups);
        var near = new Numbers(groups);
        double[] nearness = new double[groups];
        int found = 0;
        for (int g = 0; g < groups; g++) {
            chances[g] = Math.min(MOST_CHANCE, share * background.size(g));
            if (profiles.reports(g, item) > 0) {
                users[found] = g;
                planted[found++] = planted(background, item, g);
                continue;
            }
            if (profiles.viaSoftware(g, item)) {
                via.add(g);
            }
            if (profiles.together(g, item) > 0) {
                nearness[near.add(g)] = profiles.together(g, item);
            }
        }
        return new ItemEvidence(
                rates.of(item),
                chances,
                users,
                planted,
                via.all(),
                near.all(),
                nearness,
                background.rarity(profiles.users(item)),
                background.rarity(profiles.viaUsers(item)),
                background.rarity(profiles.togetherUsers(item)));
    }

    /** Whether one group alone is known for it. */
    boolean ofOne() {
        return users.length == 1;
    }

    private static double planted(Background background, int item, int group) {
        double size =
                background.isSoftware(item) ? background.arsenal(group) : background.size(group);
        double likelier =
                1 / Math.max(LEAST_SHARE, background.share(item) * Math.max(LEAST_SIZE, size));
        return Math.min(likelier, background.profiles().users(item) == 1 ? BOUND_OF_OWN : BOUND);
    }

    /** Some of the numbers of groups, in the order in which they were added. */
    private static final class Numbers {
        private final int[] numbers;
        private int size;

        Numbers(int most) {
            numbers = new int[most];
        }

        /** Says at which place. */
        int add(int number) {
            numbers[size] = number;
            return size++;
        }

        int[] all() {
            return java.util.Arrays.copyOf(numbers, size);
        }
    }
}
