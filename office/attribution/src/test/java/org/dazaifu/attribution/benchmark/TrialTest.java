package org.dazaifu.attribution.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dazaifu.attribution.model.Profiles;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final int THIRD_OF_FIRST = 2;

    private final Edges edges;
    private final Incidents incidents;
    private final Map<String, String> countries;

    TrialTest() throws BenchmarkException {
        edges = InventedBenchmark.edges();
        incidents = InventedBenchmark.incidents();
        countries = incidents.countries();
    }

    @Test
    void plainTakesOutTheOwnReportOnly() {
        Profiles profiles = profiles(THIRD_OF_FIRST, Protocol.PLAIN);

        assertThat(profiles.reports(0, "T2001")).isEqualTo(2);
        assertThat(profiles.reports(0, "T3001")).isZero();
        assertThat(profiles.reports(0, "S9000")).isZero();
        assertThat(profiles.reports(1, "T2011")).isEqualTo(3);
    }

    @Test
    void gap6TakesOutWhatIsWithinHalfAYear() {
        assertThat(profiles(0, Protocol.GAP6).months(0)).containsExactly(2021 * 12);
        assertThat(profiles(0, Protocol.GAP6).months(1)).containsExactly(2021 * 12);
    }

    @Test
    void forwardKeepsOnlyOlderReports() {
        assertThat(profiles(1, Protocol.FORWARD).months(0)).containsExactly(2020 * 12);
        assertThat(profiles(0, Protocol.FORWARD).live(0)).isFalse();
    }

    @Test
    void fwd6KeepsOnlyReportsMoreThanHalfAYearOlder() {
        assertThat(profiles(1, Protocol.FWD6).live(0)).isFalse();
        assertThat(profiles(THIRD_OF_FIRST, Protocol.FWD6).months(0))
                .containsExactly(2020 * 12, 2020 * 12 + 2);
    }

    @Test
    void dedupTakesOutReportsThatTellMuchTheSameOfTheGroup() {
        Profiles profiles = profiles(THIRD_OF_FIRST, Protocol.DEDUP);

        assertThat(profiles.live(0)).isFalse();
        assertThat(profiles.live(1)).isTrue();
    }

    @Test
    void flagsPlantWhatAGroupOfAnotherCountryUses() {
        Trial trial = trial(THIRD_OF_FIRST, Protocol.FLAG20, 1);

        assertThat(trial.observed()).hasSize(12).doesNotHaveDuplicates();
        assertThat(trial.planted() % 2).isEqualTo(1);
        List<String> foreign =
                trial.observed().stream()
                        .filter(i ->
                                !incidents.reports().get(THIRD_OF_FIRST).techniques().contains(i))
                        .toList();
        assertThat(foreign).hasSize(3);
        assertThat(trial.background().profiles().items(trial.planted())).containsAll(foreign);
        assertThat(foreign).anyMatch(i -> i.startsWith("S"));
    }

    @Test
    void flagsAreTheSameForTheSameSeed() {
        assertThat(trial(5, Protocol.FLAG40, 7).observed())
                .isEqualTo(trial(5, Protocol.FLAG40, 7).observed());
        assertThat(
                        List.of(2L, 3L, 4L, 5L).stream()
                                .map(seed -> trial(5, Protocol.FLAG40, seed).observed())
                                .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void unknownLeavesNothingOfTheGroup() {
        Trial trial = Trial.unknown(incidents.reports().get(THIRD_OF_FIRST), edges);

        assertThat(trial.background().profiles().live(0)).isFalse();
        assertThat(trial.background().profiles().users("T2001")).isZero();
        assertThat(trial.truth()).isEmpty();
    }

    private Profiles profiles(int incident, Protocol protocol) {
        return trial(incident, protocol, 1).background().profiles();
    }

    private Trial trial(int incident, Protocol protocol, long seed) {
        return Trial.of(incidents.reports().get(incident), protocol, edges, countries, seed);
    }
}
