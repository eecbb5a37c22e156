package org.dazaifu.response.yaml;

import java.util.Optional;

/**
 * Which known word an unknown one was probably meant to be.
 *
 * <p>Nearness is the least number of letters changed, added, left out, or swapped with their
 * neighbour (optimal string alignment); a third of the word's letters at most.
 */
public final class Nearest {

    private static final int LONGEST = 200;

    private Nearest() {}

    /** The nearest of the known words; of equally near ones the first. */
    public static Optional<String> to(String word, Iterable<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        int least = Math.max(1, word.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String one : known) {
            if (Math.abs(one.length() - word.length()) < least) {
                int distance = distance(word, one);
                if (distance < least) {
                    least = distance;
                    nearest = Optional.of(one);
                }
            }
        }
        return nearest;
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
