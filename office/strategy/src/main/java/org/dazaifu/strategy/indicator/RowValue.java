package org.dazaifu.strategy.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dazaifu.strategy.facts.Row;
import org.jspecify.annotations.Nullable;

/**
 * The value of a term for a row. What is not known is null, and so is what depends on it, but where
 * the rest decides: {@code false && null} is false, {@code true || null} true. What is no number,
 * such as a division by zero, is null.
 */
final class RowValue {

    private static final double MILLIS_IN_HOUR = 3_600_000;
    private static final double MILLIS_IN_DAY = 86_400_000;

    private RowValue() {}

    /** A probability with whether it came true. */
    record Forecast(double probability, boolean truth) implements Comparable<Forecast> {
        @Override
        public int compareTo(Forecast other) {
            int first = Double.compare(probability, other.probability);
            return first != 0 ? first : Boolean.compare(truth, other.truth);
        }
    }

    static boolean holds(Term condition, Row row) {
        return Boolean.TRUE.equals(of(condition, row));
    }

    static @Nullable Object of(Term term, Row row) {
        return switch (term) {
            case Term.Literal literal -> literal.value();
            case Term.Value value -> row.value(value.index());
            case Term.Not(Term of) -> of(of, row) instanceof Boolean truth ? !truth : null;
            case Term.Negative(Term of) ->
                    of(of, row) instanceof Double number ? (Object) (0.0 - number) : null;
            case Term.Binary binary -> binary(binary, row);
            case Term.Among(Term of, List<Object> values) -> {
                Object value = of(of, row);
                yield value == null ? null : (Object) values.contains(value);
            }
            case Term.Within(Term of, Term list) -> {
                Object value = of(of, row);
                yield value != null && of(list, row) instanceof List<?> texts
                        ? (Object) texts.contains(value)
                        : null;
            }
            case Term.Choice(Term condition, Term then, Term otherwise) ->
                    of(condition, row) instanceof Boolean truth
                            ? of(truth ? then : otherwise, row)
                            : null;
            case Term.Elapsed(boolean days, Term from, Term to) ->
                    of(from, row) instanceof Instant begin && of(to, row) instanceof Instant end
                            ? (Object)
                                    (Duration.between(begin, end).toMillis()
                                            / (days ? MILLIS_IN_DAY : MILLIS_IN_HOUR))
                            : null;
            case Term.Pair(Term probability, Term truth) ->
                    of(probability, row) instanceof Double number
                                    && of(truth, row) instanceof Boolean came
                                    && number >= 0
                                    && number <= 1
                            ? new Forecast(number, came)
                            : null;
        };
    }

    private static @Nullable Object binary(Term.Binary binary, Row row) {
        Object left = of(binary.left(), row);
        return switch (binary.operator()) {
            case AND ->
                    Boolean.FALSE.equals(left) ? left : and(left, of(binary.right(), row), false);
            case OR -> Boolean.TRUE.equals(left) ? left : and(left, of(binary.right(), row), true);
            case EQUAL -> equal(binary, left, of(binary.right(), row));
            case UNEQUAL ->
                    equal(binary, left, of(binary.right(), row)) instanceof Boolean truth
                            ? !truth
                            : null;
            case LESS, AT_MOST, MORE, AT_LEAST ->
                    order(binary.operator(), left, of(binary.right(), row));
            case PLUS, MINUS, TIMES, OVER ->
                    number(binary.operator(), left, of(binary.right(), row));
        };
    }

    /** And, or or, where the left side does not decide alone. */
    private static @Nullable Object and(
            @Nullable Object left, @Nullable Object right, boolean deciding) {
        if (right instanceof Boolean truth && truth == deciding) {
            return deciding;
        }
        return left == null || right == null ? null : (Object) !deciding;
    }

    /** Asking for null itself is always answered. */
    private static @Nullable Object equal(
            Term.Binary binary, @Nullable Object left, @Nullable Object right) {
        if (isNull(binary.left()) || isNull(binary.right())) {
            return left == null && right == null;
        }
        return left == null || right == null ? null : (Object) left.equals(right);
    }

    private static boolean isNull(Term term) {
        return term instanceof Term.Literal literal && literal.value() == null;
    }

    private static @Nullable Object order(
            Term.Operator operator, @Nullable Object left, @Nullable Object right) {
        int order;
        if (left instanceof Double a && right instanceof Double b) {
            order = Double.compare(a, b);
        } else if (left instanceof Instant a && right instanceof Instant b) {
            order = a.compareTo(b);
        } else {
            return null;
        }
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            default -> order >= 0;
        };
    }

    private static @Nullable Object number(
            Term.Operator operator, @Nullable Object left, @Nullable Object right) {
        if (!(left instanceof Double a) || !(right instanceof Double b)) {
            return null;
        }
        double made =
                switch (operator) {
                    case PLUS -> a + b;
                    case MINUS -> a - b;
                    case TIMES -> a * b;
                    default -> a / b;
                };
        return Double.isFinite(made) ? (Object) (made + 0.0) : null;
    }
}
