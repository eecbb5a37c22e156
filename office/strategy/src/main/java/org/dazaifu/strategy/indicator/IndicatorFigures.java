package org.dazaifu.strategy.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.document.Definition;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.IndicatorSource;
import org.dazaifu.strategy.document.Period;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.facts.FactTables;
import org.dazaifu.strategy.facts.Row;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.figure.Origin;
import org.dazaifu.strategy.record.StrategyRecord;
import org.dazaifu.strategy.record.TypedFigure;

/**
 * The figures of a strategy's indicators, from what was known at one moment.
 *
 * <p>Guarantees: the same strategy, record and facts give the same figures to the last digit, in
 * whatever order cases lie; a figure is never 0 for lack of data.
 */
public final class IndicatorFigures {

    private final Period period;
    private final ZoneId zone;
    private final StrategyRecord record;
    private final FactTables tables;

    /**
     * @param record without what was entered later than the moment
     * @param tables the views at the moment
     */
    public IndicatorFigures(Strategy strategy, StrategyRecord record, FactTables tables) {
        this.period = strategy.period();
        this.zone = strategy.zone();
        this.record = record;
        this.tables = tables;
    }

    /**
     * The figure of an indicator.
     *
     * @param on the day of which it is the figure; not after the moment
     */
    public Computation of(Indicator indicator, LocalDate on) {
        Optional<Definition> found = indicator.definitionOn(on);
        if (found.isEmpty()) {
            return unknown(
                    Figure.Reason.NOT_DEFINED_YET,
                    indicator.definitions().getFirst().since().toString(),
                    on,
                    0);
        }
        Definition definition = found.get();
        return switch (definition.source()) {
            case IndicatorSource.Computed(String text, IndicatorSource.Window window) ->
                    computed(indicator, definition, text, window, on);
            case IndicatorSource.Typed typed -> typed(indicator, definition, typed, on);
        };
    }

    private Computation computed(
            Indicator indicator,
            Definition definition,
            String text,
            IndicatorSource.Window window,
            LocalDate on) {
        return switch (Expression.read(text, indicator.unit())) {
            case Expression.Reading.Wrong(List<Mistake> mistakes) ->
                    unknown(
                            Figure.Reason.EXPRESSION_WRONG,
                            mistakes.getFirst().toString(),
                            on,
                            definition.version());
            case Expression.Reading.Valid(Expression expression) -> {
                Optional<List<Row>> rows = tables.of(expression.view());
                yield rows.isEmpty()
                        ? unknown(
                                Figure.Reason.SOURCE_ABSENT,
                                expression.view().word(),
                                on,
                                definition.version())
                        : new Computing(expression, indicator.id(), on, definition.version())
                                .of(within(rows.get(), window, on));
            }
        };
    }

    /**
     * What the figure of an indicator is made of; empty where it is not computed, or its view is
     * absent.
     */
    public Optional<Behind> behind(Indicator indicator, LocalDate on) {
        Optional<Definition> definition = indicator.definitionOn(on);
        if (definition.isPresent()
                && definition.get().source()
                        instanceof
                        IndicatorSource.Computed(String text, IndicatorSource.Window window)
                && Expression.read(text, indicator.unit())
                        instanceof Expression.Reading.Valid(Expression expression)) {
            return tables.of(expression.view())
                    .map(rows ->
                            new Computing(
                                            expression,
                                            indicator.id(),
                                            on,
                                            definition.get().version())
                                    .behind(within(rows, window, on)));
        }
        return Optional.empty();
    }

    private List<Row> within(List<Row> rows, IndicatorSource.Window window, LocalDate on) {
        Instant end = on.plusDays(1).atStartOfDay(zone).toInstant();
        Instant begin =
                switch (window) {
                    case YEAR -> start(period.firstDayOf(period.yearOf(on)));
                    case PERIOD -> start(period.from());
                    case TWELVE_MONTHS -> start(on.plusDays(1).minusMonths(12));
                    case STANDING -> Instant.MIN;
                };
        return rows.stream()
                .filter(row -> !row.at().isBefore(begin) && row.at().isBefore(end))
                .toList();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Computation typed(
            Indicator indicator, Definition definition, IndicatorSource.Typed typed, LocalDate on) {
        Optional<TypedFigure> newest =
                record.figuresOf(indicator.id()).stream()
                        .filter(one ->
                                !one.to().isAfter(on) && !one.to().isBefore(definition.since()))
                        .max(
                                Comparator.comparing(TypedFigure::to)
                                        .thenComparing(TypedFigure::recorded));
        return newest.map(one ->
                        new Computation(
                                new Figure.Known(
                                        one.value().doubleValue(),
                                        one.n(),
                                        one.interval(),
                                        one.to(),
                                        definition.version(),
                                        new Origin.Typed(
                                                one.by(),
                                                one.recorded(),
                                                one.document().document())),
                                0,
                                0,
                                Optional.empty()))
                .orElseGet(() ->
                        unknown(Figure.Reason.NOT_TYPED_IN, typed.by(), on, definition.version()));
    }

    private static Computation unknown(
            Figure.Reason reason, String detail, LocalDate on, int version) {
        return new Computation(
                new Figure.Unknown(reason, detail, on, version), 0, 0, Optional.empty());
    }
}
