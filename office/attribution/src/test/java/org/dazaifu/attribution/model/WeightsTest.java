package org.dazaifu.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void whatIsShippedSaysWhereItComesFromAndLeavesEveryGroupOutOnce() {
        Weights weights = Weights.shipped();

        assertThat(weights.provenance()).anyMatch(line -> line.contains("--refit"));
        assertThat(weights.groups()).hasSizeGreaterThan(40);
        assertThat(weights.folds().stream().mapToInt(f -> f.without().size()).sum())
                .isEqualTo(weights.groups().size());
    }

    @Test
    void evidenceNeverCountsAgainstTheGroupItIsKnownOf() {
        Weights.Fitted fitted = Weights.shipped().all();

        for (Feature feature : Feature.values()) {
            if (!feature.prior() && feature != Feature.CHANCE) {
                assertThat(fitted.of(feature)).as(feature.words()).isNotNegative();
            }
        }
    }

    @Test
    void evidenceOfPlantingIsNeverCountedTwice() {
        Weights weights = Weights.shipped();
        var all = new ArrayList<>(weights.folds().stream().map(Weights.Fold::fitted).toList());
        all.add(weights.all());

        assertThat(all).allMatch(f -> f.of(PlantedSign.FACTOR) >= 0);
        assertThat(all).allMatch(f -> f.of(PlantedSign.FACTOR) <= 1);
    }

    @Test
    void textGivesThemAgain() {
        assertThat(Weights.parse(Weights.shipped().text())).isEqualTo(Weights.shipped());
    }

    @Test
    void whatIsNoWeightIsRefusedWithItsLine() {
        String text = Weights.shipped().text();

        assertThatThrownBy(() -> Weights.parse(text.replaceFirst("rate [-0-9.E]+", "rate much")))
                .hasMessageContaining("has no number: much");
        assertThatThrownBy(() -> Weights.parse(text.replaceFirst("rate [-0-9.E]+", "")))
                .hasMessageContaining("a weight is missing");
        assertThatThrownBy(() -> Weights.parse("")).hasMessageContaining("line 1");
    }
}
