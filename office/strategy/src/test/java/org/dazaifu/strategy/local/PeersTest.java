package org.dazaifu.strategy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who knows all scores of a class but one tries to work that one out. */
class PeersTest {

    private static final int TRIALS = Integer.getInteger("dazaifu.peers.trials", 60);

    private static int[] scores(Random random, int size) {
        int centre = 20 + random.nextInt(60);
        int spread = 1 + random.nextInt(25);
        int[] scores = new int[size];
        for (int i = 0; i < size; i++) {
            scores[i] = Math.clamp((long) (centre + spread * random.nextGaussian()), 0, 100);
        }
        return scores;
    }

    /** Every value of one score with which all that is told would be the same. */
    private static List<Integer> possible(int[] scores, int which) {
        Optional<Peers> told = Peers.of(scores);
        List<Integer> possible = new ArrayList<>();
        for (int value = 0; value <= 100; value++) {
            int[] other = scores.clone();
            other[which] = value;
            if (Peers.of(other).equals(told)) {
                possible.add(value);
            }
        }
        return possible;
    }

    @Test
    void fewerThanTenAreNotTold() {
        int[] nine = {10, 20, 30, 40, 50, 60, 70, 80, 90};
        assertThat(Peers.of(nine)).isEmpty();
        assertThat(Peers.of(Arrays.copyOf(nine, 10))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 20, 23})
    void knowingAllButOneLeavesThatOneOpen(int size) {
        Random random = new Random(size);
        for (int trial = 0; trial < TRIALS; trial++) {
            int[] scores = scores(random, size);
            assertThat(Peers.of(scores)).isPresent();
            for (int which = 0; which < size; which++) {
                assertThat(possible(scores, which))
                        .as("%s, %d", Arrays.toString(scores), which)
                        .hasSizeGreaterThanOrEqualTo(Peers.BAND)
                        .contains(scores[which]);
            }
        }
    }

    /** Of two reports between which others moved, both together leave as much open. */
    @Test
    void figuresOfTwoDatesLeaveAsMuchOpenAsThoseOfOne() {
        Random random = new Random(5);
        for (int trial = 0; trial < TRIALS; trial++) {
            int[] before = scores(random, 12);
            int[] after = scores(random, 12);
            after[0] = before[0];
            List<Integer> open = possible(before, 0);
            open.retainAll(possible(after, 0));
            assertThat(open).hasSizeGreaterThanOrEqualTo(Peers.BAND).contains(before[0]);
        }
    }

    /** The attack is one that works: without bands and means, it finds the score. */
    @Test
    void theSameAttackFindsTheScoreWhereAMedianIsToldAsItIs() {
        int[] scores = {11, 22, 33, 44, 51, 57, 66, 77, 88, 99, 100};
        int told = median(scores);
        List<Integer> open = new ArrayList<>();
        for (int value = 0; value <= 100; value++) {
            int[] other = scores.clone();
            other[5] = value;
            if (median(other) == told) {
                open.add(value);
            }
        }
        assertThat(open).containsExactly(57);
    }

    private static int median(int[] scores) {
        int[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Test
    void quartilesAreNearThoseOfTheScores() {
        int[] scores = new int[101];
        for (int i = 0; i <= 100; i++) {
            scores[i] = i;
        }
        assertThat(Peers.of(scores)).contains(new Peers(100, 25, 50, 75));
    }
}
