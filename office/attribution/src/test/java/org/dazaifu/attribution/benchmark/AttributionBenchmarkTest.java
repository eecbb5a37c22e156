package org.dazaifu.attribution.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dazaifu.attribution.Calibration;
import org.dazaifu.attribution.model.Weights;
import org.junit.jupiter.api.Test;

class AttributionBenchmarkTest {

    @Test
    void groupsThatTellThemselvesApartAreFound() throws BenchmarkException {
        var benchmark = InventedBenchmark.benchmark(1);
        Weights weights = benchmark.refit(List.of("invented"));

        Result plain = benchmark.run(List.of(Protocol.PLAIN), weights).getFirst();

        assertThat(plain.n()).isEqualTo(36);
        assertThat(value(plain, Figure.TOP1)).isGreaterThan(0.9);
        assertThat(value(plain, Figure.STATE_TOP1)).isGreaterThan(0.9);
        assertThat(plain.values()).doesNotContainKey(Figure.AUROC_UNKNOWN);
    }

    @Test
    void theSameFilesAndSeedGiveTheSameFigures() throws BenchmarkException {
        List<Protocol> all = List.of(Protocol.values());

        assertThat(InventedBenchmark.benchmark(3).run(all, Weights.shipped()))
                .isEqualTo(InventedBenchmark.benchmark(3).run(all, Weights.shipped()));
    }

    @Test
    void noIncidentIsScoredByWeightsThatSawItsGroup() throws BenchmarkException {
        Weights weights = InventedBenchmark.benchmark(1).refit(List.of());

        for (int n = 0; n < InventedBenchmark.GROUPS; n++) {
            String group = InventedBenchmark.group(n);
            Weights.Fitted unseen = weights.unseen(group);
            assertThat(weights.folds())
                    .anyMatch(f -> f.fitted() == unseen && f.without().contains(group));
        }
        assertThat(weights.unseen("G0001")).isSameAs(weights.all());
        assertThat(InventedBenchmark.benchmark(1).seenBy(weights)).isEqualTo(36);
        assertThat(InventedBenchmark.benchmark(1).seenBy(Weights.shipped())).isZero();
    }

    @Test
    void anIntervalIsOverWholeGroups() {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < 100; i++) {
            outcomes.add(outcome("G9000", i % 2 == 0));
        }

        Result.Estimate oneGroup =
                Result.of(Protocol.PLAIN, 100, outcomes, 1).values().get(Figure.TOP1);

        assertThat(oneGroup).isEqualTo(new Result.Estimate(0.5, 0.5, 0.5));
    }

    @Test
    void calibrationIsMeasuredInTenBins() {
        var claims = new ArrayList<Figure.Claim>();
        for (int i = 0; i < 10; i++) {
            claims.add(new Figure.Claim(0.75, i < 5));
            claims.add(new Figure.Claim(0.25, i < 5));
        }

        assertThat(Figure.ece(claims)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void theCurveSaysHowOftenTheFirstGroupIsRightInEachBin() {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < 4; i++) {
            outcomes.add(outcome("G9000", i < 3));
        }

        assertThat(CalibrationCurve.of(outcomes).bins())
                .containsExactly(new Calibration.Bin(0.5, 0.75, 4));
    }

    @Test
    void everyIncidentIsInTheCurveWithItsGroupAndWithout() throws BenchmarkException {
        assertThat(
                        InventedBenchmark.benchmark(1)
                                .calibration(Weights.shipped())
                                .bins()
                                .stream()
                                .mapToInt(Calibration.Bin::incidents)
                                .sum())
                .isEqualTo(72);
    }

    @Test
    void whatIsAlikeIsMoreProbablyOneActors() throws BenchmarkException {
        Weights weights = InventedBenchmark.benchmark(1).refit(List.of());

        assertThat(weights.sameActor().techniques()).isPositive();
        assertThat(weights.provenance()).anyMatch(line -> line.contains("of 630 pairs 36 are"));
    }

    @Test
    void whatIsGivenMoreIsOrderedRightly() {
        var answers =
                List.of(
                        new Answer(0.9, true, 1),
                        new Answer(0.4, true, 1),
                        new Answer(0.4, false, 1),
                        new Answer(0.1, false, 2));

        assertThat(Answer.auroc(answers)).isCloseTo(5.5 / 6, within(1e-12));
        assertThat(Answer.calibrationError(answers)).isCloseTo(0.5 / 5, within(1e-12));
    }

    @Test
    void coverageIsWhatNineInTenAreRightOf() {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < 20; i++) {
            outcomes.add(outcome("G9000", i < 9, 1 - i * 0.01));
        }

        assertThat(Figure.COVERAGE_AT_90.of(outcomes)).isEqualTo(0.5);
    }

    @Test
    void whatIsNoBenchmarkIsRefusedWithAReason() {
        assertThatThrownBy(() -> read("[]", "{}")).hasMessageContaining("edges.json");
        assertThatThrownBy(() -> read("{", "{}"))
                .hasMessageContaining("edges.json:1: this is not JSON");
        assertThatThrownBy(() ->
                        read("{\"edges\": [], \"reports\": {\"1\": [\"a\", 20201, 1]}}", "{}"))
                .hasMessageContaining("reports.1[1] must be a year or null");
        assertThatThrownBy(() ->
                        read(
                                "{\"edges\": [[\"G0001\", \"T1001\", [2]]], \"reports\": {\"1\": [\"a\", 2020, 1]}}",
                                "{}"))
                .hasMessageContaining("edges[0][2] must be a list of reports");
        String edges = new String(InventedBenchmark.edgesJson(), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(edges, "{\"reports\": 7}"))
                .hasMessageContaining("incidents.json: reports must be a list");
        assertThatThrownBy(
                        () -> read(edges, "{\"reports\": [{\"id\": \"a\", \"report_id\": 999}]}"))
                .hasMessageContaining("reports[0].report_id must be a report of the edges");
        assertThatThrownBy(() ->
                        read(
                                edges,
                                "{\"reports\": [{\"id\": \"a\", \"report_id\": 1001, \"group\": \"APT 1\"}]}"))
                .hasMessageContaining("reports[0].group must be an identifier like G0016");
    }

    private static double value(Result result, Figure figure) {
        return Objects.requireNonNull(result.values().get(figure)).value();
    }

    private static void read(String edges, String incidents) throws BenchmarkException {
        AttributionBenchmark.of(
                incidents.getBytes(StandardCharsets.UTF_8),
                "incidents.json",
                edges.getBytes(StandardCharsets.UTF_8),
                "edges.json",
                Map.of(),
                1);
    }

    private static Outcome outcome(String group, boolean right) {
        return outcome(group, right, 0.5);
    }

    private static Outcome outcome(String group, boolean right, double confidence) {
        return new Outcome(
                group,
                right ? 1 : 2,
                0.5,
                0.5,
                confidence,
                null,
                false,
                0.1,
                true,
                0.5,
                right,
                true,
                false);
    }
}
