package org.dazaifu.attribution.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LeverageTest {

    @Test
    void theMeanIsOneAndEachFactorWithinTheBound() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            double[] likelihoods = new double[1 + random.nextInt(100)];
            Arrays.setAll(
                    likelihoods, _ -> Math.exp(random.nextGaussian() * random.nextInt(1, 100)));
            double bound = 1 + random.nextDouble() * 3;
            Leverage leverage = Leverage.of(likelihoods, bound, random.nextDouble());
            double[] factors = Arrays.stream(likelihoods).map(leverage::factor).toArray();
            assertThat(Arrays.stream(factors).average().orElseThrow()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(factors).boxed()).allMatch(f -> f >= 1 / bound && f <= bound);
        }
    }

    @Test
    void theLikelierHasTheLargerFactor() {
        Leverage leverage = Leverage.of(new double[] {1, 2, 4}, 2, 0.3);
        assertThat(leverage.factor(1)).isLessThan(leverage.factor(2));
        assertThat(leverage.factor(2)).isLessThan(leverage.factor(4));
        assertThat(leverage.factor(1e300)).isEqualTo(2);
    }

    @Test
    void whatIsEqualForAllOrKnownOfNobodyIsNeutral() {
        assertThat(Leverage.of(new double[] {3, 3}, 2, 0.3).factor(3)).isEqualTo(1);
        assertThat(Leverage.of(new double[] {0, 0}, 2, 0.3).factor(1)).isEqualTo(1);
        assertThat(Leverage.of(new double[0], 2, 0.3).factor(1)).isEqualTo(1);
    }
}
