package org.dazaifu.strategy.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.dazaifu.strategy.Written;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.document.StrategyDirectory;
import org.dazaifu.strategy.document.StrategyReader;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.record.MeasureReport;
import org.dazaifu.strategy.record.MeasureReport.State;
import org.dazaifu.strategy.record.StrategyReading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often the interval of 80 % holds the time in which a measure was completed, which is known to
 * the quarter: after the last report that says under way, not after the first that says done.
 */
class ForecastCoverageTest {

    private static final LocalDate START = LocalDate.parse("2021-10-01");
    private static final int QUARTER = 91;

    private static Measure measure;

    private int forecasts;
    private int held;
    private int tooLate;
    private int tooEarly;

    @BeforeAll
    static void read() throws Exception {
        measure =
                StrategyReader.read(Written.files(Written.STRATEGY))
                        .strategy()
                        .measure("first")
                        .orElseThrow();
    }

    private void count(Measure of, List<MeasureReport> reports, LocalDate after, LocalDate by) {
        for (int i = 1; i <= reports.size(); i++) {
            List<MeasureReport> known = reports.subList(0, i);
            LocalDate day = known.getLast().on();
            if (Forecasting.of(MeasureHistory.of(of, known, day)) instanceof Forecast.Known one) {
                forecasts++;
                tooLate += one.low().isAfter(by) ? 1 : 0;
                tooEarly += one.high().isAfter(after) ? 0 : 1;
            }
        }
        held = forecasts - tooLate - tooEarly;
    }

    /** The row that docs/strategy.md has to have. */
    private void documented(String kind) throws Exception {
        String row =
                String.format(
                        Locale.ROOT,
                        "| %s | %,d | %.1f %% | %.1f %% | %.1f %% |",
                        kind,
                        forecasts,
                        100.0 * held / forecasts,
                        100.0 * tooLate / forecasts,
                        100.0 * tooEarly / forecasts);
        assertThat(Files.readString(Path.of("../../docs/strategy.md"))).contains(row);
    }

    @Test
    void ofTheSampleRecord() throws Exception {
        StrategyReading reading =
                StrategyReading.read(
                        StrategyDirectory.load(Path.of("../../samples/strategy-2021")));
        for (Measure one : reading.strategy().measures()) {
            List<MeasureReport> reports = reading.record().reportsOf(one.id());
            List<MeasureReport> open =
                    reports.stream().filter(report -> report.state() != State.DONE).toList();
            if (open.size() < reports.size()) {
                count(one, open, open.getLast().on(), reports.get(open.size()).on());
            }
        }
        documented("the sample record");
    }

    @Test
    void ofAPaceThatVaries() throws Exception {
        generated(Kind.VARIES);
        documented("a pace that varies");
    }

    @Test
    void ofStandstills() throws Exception {
        generated(Kind.STANDS_STILL);
        documented("one quarter of eight without progress");
    }

    @Test
    void ofALastFifthAtHalfThePace() throws Exception {
        generated(Kind.SLOW_END);
        documented("a last fifth at half the pace");
    }

    @Test
    void ofAPaceThatGrows() throws Exception {
        generated(Kind.GROWS);
        documented("a pace that grows to more than the double");
    }

    private enum Kind {
        VARIES,
        STANDS_STILL,
        SLOW_END,
        GROWS
    }

    private void generated(Kind kind) {
        Random random = new Random(20261126);
        for (int i = 0; i < 300; i++) {
            history(kind, random);
        }
    }

    private void history(Kind kind, Random random) {
        double base = 100.0 / (4 + 2 * random.nextInt(5)) * Math.exp(0.15 * random.nextGaussian());
        double done = 0;
        double mood = 0;
        List<MeasureReport> reports = new ArrayList<>();
        for (int quarter = 1; quarter <= 80; quarter++) {
            mood = 0.5 * mood + 0.3 * random.nextGaussian();
            double pace = base * Math.exp(mood - 0.07);
            pace *=
                    switch (kind) {
                        case VARIES -> 1;
                        case STANDS_STILL -> random.nextInt(8) == 0 ? 0 : 1;
                        case SLOW_END -> done > 80 ? 0.5 : 1;
                        case GROWS -> 0.6 + 0.8 * done / 100;
                    };
            done += pace;
            if (done >= 100) {
                count(
                        measure,
                        reports,
                        START.plusDays((quarter - 1L) * QUARTER),
                        START.plusDays((long) quarter * QUARTER));
                return;
            }
            reports.add(report(quarter, Math.min(95, (int) (done / 5) * 5)));
        }
    }

    private static MeasureReport report(int quarter, int percent) {
        return new MeasureReport(
                Instant.EPOCH,
                "office",
                "first",
                START.plusDays((long) quarter * QUARTER),
                State.UNDER_WAY,
                OptionalInt.of(percent),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Text.of("en", ""),
                new Place("generated", 0, 0));
    }

    @Test
    void tooLittleHistoryGivesNone() {
        List<MeasureReport> reports = List.of(report(1, 10), report(2, 20), report(3, 30));
        assertThat(forecast(reports.subList(0, 2), 2))
                .isEqualTo(new Forecast.None(Forecast.Why.TOO_FEW_REPORTS));
        assertThat(forecast(reports, 3)).isInstanceOf(Forecast.Known.class);
        assertThat(forecast(reports, 5)).isEqualTo(new Forecast.None(Forecast.Why.REPORTS_TOO_OLD));
        assertThat(forecast(List.of(), 1)).isEqualTo(new Forecast.None(Forecast.Why.NO_REPORT));
        List<MeasureReport> still = List.of(report(1, 0), report(2, 0), report(3, 0), report(4, 0));
        assertThat(forecast(still, 4)).isEqualTo(new Forecast.None(Forecast.Why.NO_PROGRESS));
        List<MeasureReport> whole = List.of(report(1, 30), report(2, 60), report(3, 100));
        assertThat(forecast(whole, 3)).isEqualTo(new Forecast.None(Forecast.Why.AT_HUNDRED));
    }

    private static Forecast forecast(List<MeasureReport> reports, int quarter) {
        return Forecasting.of(
                MeasureHistory.of(measure, reports, START.plusDays((long) quarter * QUARTER)));
    }

    @Test
    void theSameHistoryGivesTheSameForecastAndASteadyOneItsOwnPace() {
        List<MeasureReport> steady =
                List.of(report(1, 20), report(2, 40), report(3, 60), report(4, 80));
        Forecast one = forecast(steady, 4);
        assertThat(forecast(steady, 4)).isEqualTo(one);
        Forecast.Known known = (Forecast.Known) one;
        LocalDate straight = START.plusDays(5 * QUARTER);
        assertThat(known.middle()).isBetween(straight.minusDays(9), straight.plusDays(9));
        assertThat(known.low()).isBefore(straight);
        assertThat(known.high()).isAfter(straight);
    }
}
