package org.dazaifu.strategy.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.dazaifu.strategy.facts.Row;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.figure.Interval;
import org.dazaifu.strategy.figure.Origin;
import org.dazaifu.strategy.indicator.RowValue.Forecast;

/** Computes one expression over the rows that count. */
final class Computing {

    private final Expression expression;
    private final LocalDate on;
    private final int version;
    private final long seed;

    /**
     * @param on the day of which it is the figure
     * @param version of the definition
     */
    Computing(Expression expression, String indicator, LocalDate on, int version) {
        this.expression = expression;
        this.on = on;
        this.version = version;
        this.seed = Intervals.seed(indicator + "/" + version);
    }

    /**
     * Computes.
     *
     * @param rows those within the window
     */
    Computation of(List<Row> rows) {
        List<Row> counting = counting(rows);
        if (expression.value().isEmpty()) {
            return new Computation(
                    known(counting.size(), counting.size(), Optional.empty(), counting),
                    counting.size(),
                    0,
                    Optional.empty());
        }
        if (counting.isEmpty()) {
            return unknown(Figure.Reason.NO_ROWS, 0);
        }
        Term term = expression.value().get();
        List<Row> saying = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Row row : counting) {
            Object value = RowValue.of(term, row);
            if (value != null) {
                saying.add(row);
                values.add(value);
            }
        }
        if (values.isEmpty()) {
            return unknown(Figure.Reason.NO_VALUES, counting.size());
        }
        return made(values, saying, counting.size());
    }

    private List<Row> counting(List<Row> rows) {
        return rows.stream()
                .filter(row ->
                        expression.filters().stream().allMatch(one -> RowValue.holds(one, row)))
                .toList();
    }

    /** What the figure of these rows is made of. */
    Behind behind(List<Row> rows) {
        List<Behind.Said> said = new ArrayList<>();
        for (Row row : counting(rows)) {
            Object value =
                    expression.value().isEmpty()
                            ? (Object) true
                            : RowValue.of(expression.value().get(), row);
            if (value != null) {
                said.add(new Behind.Said(row, value));
            }
        }
        Statistic statistic = expression.statistic();
        double level =
                switch (statistic) {
                    case MEDIAN -> 0.5;
                    case QUANTILE -> expression.level();
                    case MEAN, TOTAL, SHARE, COUNT, DISTINCT, BRIER, CALIBRATION_ERROR -> 0;
                };
        return new Behind(statistic, level, said);
    }

    private Computation made(List<Object> values, List<Row> saying, int rows) {
        int n = values.size();
        Optional<Reliability> reliability = Optional.empty();
        double value;
        Optional<Interval> interval;
        switch (expression.statistic()) {
            case SHARE -> {
                int yes = (int) values.stream().filter(Boolean.TRUE::equals).count();
                value = yes / (double) n;
                interval = Optional.of(Intervals.wilson(yes, n));
            }
            case DISTINCT -> {
                value = values.stream().distinct().count();
                interval = Optional.empty();
            }
            case BRIER, CALIBRATION_ERROR -> {
                List<Forecast> forecasts = values.stream().map(Forecast.class::cast).toList();
                Measured measured = new MeasuredForecasts(forecasts, expression.statistic());
                value = once(measured);
                interval = Intervals.bootstrap(measured, seed);
                reliability = Optional.of(Reliability.of(forecasts));
            }
            case MEDIAN, QUANTILE -> {
                MeasuredNumbers measured = numbers(values);
                double level =
                        expression.statistic() == Statistic.MEDIAN ? 0.5 : expression.level();
                value = once(measured);
                interval = Intervals.quantile(measured, level, seed);
            }
            case MEAN, TOTAL -> {
                MeasuredNumbers measured = numbers(values);
                value = once(measured);
                interval = Intervals.bootstrap(measured, seed);
            }
            case COUNT -> throw new IllegalStateException("a count has no values");
            default -> throw new AssertionError(expression.statistic());
        }
        if (!Double.isFinite(value)) {
            return unknown(Figure.Reason.NO_VALUES, rows);
        }
        return new Computation(known(value, n, interval, saying), rows, rows - n, reliability);
    }

    private MeasuredNumbers numbers(List<Object> values) {
        double[] numbers = values.stream().mapToDouble(Double.class::cast).toArray();
        return new MeasuredNumbers(numbers, expression.statistic(), expression.level());
    }

    private static double once(Measured measured) {
        int[] counts = new int[measured.size()];
        Arrays.fill(counts, 1);
        return measured.of(counts);
    }

    private Figure.Known known(double value, int n, Optional<Interval> interval, List<Row> behind) {
        TreeSet<String> cases = new TreeSet<>();
        behind.forEach(row -> cases.add(row.caseId()));
        cases.remove("");
        return new Figure.Known(
                value,
                OptionalLong.of(n),
                interval,
                on,
                version,
                new Origin.Computed(List.copyOf(cases)));
    }

    private Computation unknown(Figure.Reason reason, int rows) {
        return new Computation(
                new Figure.Unknown(reason, expression.view().word(), on, version),
                rows,
                rows,
                Optional.empty());
    }
}
