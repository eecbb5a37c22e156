package org.dazaifu.strategy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dazaifu.strategy.disclosure.Guarding.Content;
import org.dazaifu.strategy.document.DisclosureRule;
import org.junit.jupiter.api.Test;

/** Who has a part of an amount of money and subtracts it, learns of the others' only roughly. */
class DominanceTest {

    private static Contributors nobodyInPublic() {
        return new Contributors(new HashMap<>(), List.of(), Instant.EPOCH);
    }

    /** Somebody takes the own part from the total and has what another's can be at most. */
    private static boolean reckons(double[] parts) {
        double total = 0;
        for (double one : parts) {
            total += one;
        }
        for (int me = 0; me < parts.length; me++) {
            for (int other = 0; other < parts.length; other++) {
                if (me != other && parts[other] > 0) {
                    double most = total - parts[me];
                    if (most < 1.15 * parts[other]) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Test
    void anAmountIsDominatedIfOneContributorReckonsAnothersTooNearly() {
        Random random = new Random(5);
        int dominated = 0;
        for (int round = 0; round < 2000; round++) {
            double[] parts = new double[2 + random.nextInt(8)];
            Map<Integer, Double> byContributor = new HashMap<>();
            for (int i = 0; i < parts.length; i++) {
                parts[i] = Math.exp(3 * random.nextGaussian());
                byContributor.put(i, parts[i]);
            }
            boolean expected = reckons(parts);
            dominated += expected ? 1 : 0;
            assertThat(nobodyInPublic().dominated(byContributor)).isEqualTo(expected);
        }
        assertThat(dominated).isBetween(200, 1800);
    }

    @Test
    void anAmountThatOneHasNearlyWholeIsNotToldThoughManyHaveIt() {
        Contributors contributors = nobodyInPublic();
        Guarding guarding = new Guarding(new DisclosureRule(10), contributors);
        Content even = new Content();
        Content uneven = new Content();
        for (int i = 0; i < 20; i++) {
            even.add(i, 1_000);
            uneven.add(i, i == 7 ? 1_000_000 : 1_000);
        }
        assertThat(guarding.objection(even)).isEmpty();
        assertThat(guarding.objection(uneven)).contains(Withheld.Reason.DOMINANCE);
    }

    @Test
    void aCountIsToldFromTheThresholdAndThreeOn() {
        Guarding guarding = new Guarding(new DisclosureRule(10), nobodyInPublic());
        for (int size = 0; size < 20; size++) {
            Content content = new Content();
            for (int i = 0; i < size; i++) {
                content.add(i, 0);
            }
            assertThat(guarding.objection(content).isPresent())
                    .as("%d", size)
                    .isEqualTo(size >= 1 && size <= 12);
        }
    }
}
