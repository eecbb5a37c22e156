package org.dazaifu.strategy.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.document.Severity;
import org.dazaifu.strategy.document.StrategyDirectory;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.facts.FactTables;
import org.dazaifu.strategy.facts.ReadinessFact;
import org.dazaifu.strategy.facts.Row;
import org.dazaifu.strategy.facts.View;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.figure.Interval;
import org.dazaifu.strategy.record.StrategyReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final Instant THEN = Instant.parse("2023-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "medain(cases.map(c, c.hours_to_close)); HOURS; 1; write 'median'",
                "median(case.map(c, c.hours_to_close)); HOURS; 8; write 'cases'",
                "median(cases.map(c, c.hours_to_clos)); HOURS; 23; write 'hours_to_close'",
                "median(cases.map(c, c.hours_to_close); HOURS; 38; write ')'",
                "median(cases.map(c, c.sector)); HOURS; 21; made of a number",
                "median(cases); HOURS; 1; needs values",
                "count(cases.map(c, c.sector)); COUNT; 20; needs no map",
                "share(cases.map(c, c.notified)); HOURS; 1; in share, and the indicator in hours",
                "median(cases.map(c, c.hours_to_close)); DAYS; 21; in hours, and the indicator in days",
                "count(cases.filter(c, c.sector)); COUNT; 23; a filter is a condition",
                "count(cases.filter(c, c.sector = 'a')); COUNT; 32; write ==",
                "count(cases.filter(c, c.sector == 3)); COUNT; 32; compares a text with a number",
                "count(cases.filter(c, x.sector == 'a')); COUNT; 23; the row is called c",
                "count(cases.filter(c, c.sector > 'a')); COUNT; 32; compares numbers or times",
                "count(cases.filter(c, c.sector in [1])); COUNT; 36; the list holds a number",
                "count(cases.filter(c, c.sector == 'a)); COUNT; 35; does not end",
                "count(cases.sort(c, c.sector)); COUNT; 13; write filter( or map(",
                "count(cases) cases; COUNT; 14; take it out",
                "quantile(cases.map(c, c.hours_to_close)); HOURS; 40; needs its level",
                "quantile(cases.map(c, c.hours_to_close), 7); HOURS; 42; between 0 and 1"
            })
    void aMistakeIsToldWithItsPlaceAndWhatToWrite(
            String text, Unit unit, int character, String message) {
        assertThat(Expression.read(text, unit))
                .isInstanceOfSatisfying(
                        Expression.Reading.Wrong.class,
                        wrong -> {
                            Mistake first = wrong.mistakes().getFirst();
                            assertThat(first.message()).contains(message);
                            assertThat(first.character()).isEqualTo(character);
                        });
    }

    @Test
    void everyMistakeOfTypesIsTold() {
        Optional<String> wrong =
                new ExpressionCheck()
                        .wrongWith(
                                "median(cases.filter(c, c.sektor == 'a' && c.opend != null).map(c, c.sector))",
                                Unit.HOURS);
        assertThat(wrong.orElseThrow())
                .contains("'sektor'")
                .contains("'opend'")
                .contains("made of a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategy-2021", "strategy-small"})
    void theExpressionsOfTheExamplesCanBeComputed(String example) throws Exception {
        Path path = Path.of("../..").resolve("samples").resolve(example);
        assertThat(
                        StrategyReading.read(StrategyDirectory.load(path))
                                .findings(new ExpressionCheck()))
                .filteredOn(one -> one.severity() == Severity.ERROR)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "r.complete; 2 of 3",
                "r.score > 0.5; 1 of 2",
                "r.score == null; 1 of 3",
                "r.score == null || r.score > 0.5; 2 of 3",
                "r.complete && r.score > 0.5; 1 of 3",
                "!(r.score > 0.5); 1 of 2",
                "r.score / 0 > 1; 0 of 0",
                "r.score * 2 - 1 >= 0 ? r.complete : false; 1 of 2",
                "r.kind in ['prefecture']; 1 of 3",
                "1 + 2 * 3 == 7; 3 of 3",
                "-r.score < -0.5; 1 of 2",
                "hours(r.at, r.known) == 2.0; 3 of 3"
            })
    void whatIsNotKnownIsLeftOut(String condition, String expected) {
        Computation made = of("share(readiness.map(r, " + condition + "))", Unit.SHARE, rows());
        String found =
                switch (made.figure()) {
                    case Figure.Known known ->
                            Math.round(known.value() * known.n().orElseThrow())
                                    + " of "
                                    + known.n().orElseThrow();
                    case Figure.Unknown _ -> "0 of 0";
                };
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aFigureIsNeverZeroForNothing() {
        assertThat(of("total(readiness.map(r, r.score))", Unit.SCORE, List.of()).figure())
                .isInstanceOfSatisfying(
                        Figure.Unknown.class,
                        one -> assertThat(one.reason()).isEqualTo(Figure.Reason.NO_ROWS));
        assertThat(
                        of(
                                        "total(readiness.filter(r, r.score == null).map(r, r.score))",
                                        Unit.SCORE,
                                        rows())
                                .figure())
                .isInstanceOfSatisfying(
                        Figure.Unknown.class,
                        one -> assertThat(one.reason()).isEqualTo(Figure.Reason.NO_VALUES));
    }

    @Test
    void theShareOfMunicipalitiesThatCompletedIsComputed() {
        Computation made =
                of(
                        "share(readiness.filter(r, r.kind == \"municipality\").map(r, r.complete))",
                        Unit.SHARE,
                        rows());
        assertThat(made.figure())
                .isInstanceOfSatisfying(
                        Figure.Known.class,
                        one -> {
                            assertThat(one.value()).isEqualTo(0.5);
                            assertThat(one.interval().orElseThrow().method())
                                    .isEqualTo(Interval.Method.WILSON);
                        });
    }

    private static List<Row> rows() {
        return FactTables.of(
                        Optional.empty(),
                        Optional.of(_ ->
                                List.of(
                                        fact("jp-130001", "prefecture", true, 0.75),
                                        fact("jp-131016", "municipality", true, 0.25),
                                        fact("jp-131024", "municipality", false, Double.NaN))),
                        "JPY",
                        THEN.plusSeconds(86_400))
                .of(View.READINESS)
                .orElseThrow();
    }

    private static ReadinessFact fact(String code, String kind, boolean complete, double score) {
        return new ReadinessFact(code, kind, THEN, THEN.plusSeconds(7_200), complete, score);
    }

    private static Computation of(String text, Unit unit, List<Row> rows) {
        return switch (Expression.read(text, unit)) {
            case Expression.Reading.Valid(Expression expression) ->
                    new Computing(expression, "asked", LocalDate.parse("2023-01-01"), 1).of(rows);
            case Expression.Reading.Wrong(var mistakes) ->
                    throw new AssertionError(text + ": " + mistakes);
        };
    }
}
