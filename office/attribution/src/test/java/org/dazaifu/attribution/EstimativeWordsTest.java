package org.dazaifu.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EstimativeWordsTest {

    @Test
    void everyProbabilityHasTheWordsOfTheDirective() {
        assertThat(EstimativeWords.of(0)).isEqualTo(EstimativeWords.ALMOST_NO_CHANCE);
        assertThat(EstimativeWords.of(0.049)).isEqualTo(EstimativeWords.ALMOST_NO_CHANCE);
        assertThat(EstimativeWords.of(0.05)).isEqualTo(EstimativeWords.VERY_UNLIKELY);
        assertThat(EstimativeWords.of(0.3)).isEqualTo(EstimativeWords.UNLIKELY);
        assertThat(EstimativeWords.of(0.5)).isEqualTo(EstimativeWords.ROUGHLY_EVEN);
        assertThat(EstimativeWords.of(0.55)).isEqualTo(EstimativeWords.LIKELY);
        assertThat(EstimativeWords.of(0.8)).isEqualTo(EstimativeWords.VERY_LIKELY);
        assertThat(EstimativeWords.of(1)).isEqualTo(EstimativeWords.ALMOST_CERTAIN);
    }

    @Test
    void theNumberStandsBesideTheWordsAndIsNeverRoundedToCertainty() {
        assertThat(EstimativeWords.phrase(0.874)).isEqualTo("very likely (87 %)");
        assertThat(EstimativeWords.percent(0.9999)).isEqualTo("more than 99 %");
        assertThat(EstimativeWords.percent(0.0001)).isEqualTo("less than 1 %");
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EstimativeWords.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> EstimativeWords.of(1.1));
    }
}
