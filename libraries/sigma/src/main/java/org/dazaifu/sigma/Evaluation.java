package org.dazaifu.sigma;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What expressions mean, followed from the root of the tree to its leaves. For one thread at a
 * time.
 */
final class Evaluation {

    private final BiPredicate<RegularExpression, String> isFoundIn;

    /**
     * @param isFoundIn says whether an expression is found in a text
     */
    Evaluation(BiPredicate<RegularExpression, String> isFoundIn) {
        this.isFoundIn = isFoundIn;
    }

    boolean isTrue(Expression expression, FieldView view, LogEvent event) {
        return switch (expression) {
            case Expression.And(List<Expression> operands) ->
                    operands.stream().allMatch(operand -> isTrue(operand, view, event));
            case Expression.Or(List<Expression> operands) ->
                    operands.stream().anyMatch(operand -> isTrue(operand, view, event));
            case Expression.AtLeast(int count, List<Expression> operands) ->
                    operands.stream().filter(operand -> isTrue(operand, view, event)).count()
                            >= count;
            case Expression.Not(Expression operand) -> !isTrue(operand, view, event);
            case Expression.Field(String name, ValueTest test) ->
                    any(values(name, view, event), value -> passes(test, value));
            case Expression.Keyword(ValueTest test) ->
                    any(allValues(event), value -> passes(test, value));
            case Expression.Null(String name) -> {
                List<@Nullable String> values = values(name, view, event);
                yield values.isEmpty() || values.contains(null);
            }
            case Expression.Exists(String name, boolean expected) ->
                    values(name, view, event).isEmpty() != expected;
            case Expression.FieldReference reference -> {
                List<@Nullable String> others = values(reference.other(), view, event);
                yield any(
                        values(reference.name(), view, event),
                        value -> any(others, other -> isRelated(value, other, reference)));
            }
        };
    }

    private static boolean any(List<@Nullable String> values, Predicate<String> test) {
        for (String value : values) {
            if (value != null && test.test(value)) {
                return true;
            }
        }
        return false;
    }

    private static List<@Nullable String> values(String field, FieldView view, LogEvent event) {
        return FieldView.values(view.source(field), event);
    }

    private static List<@Nullable String> allValues(LogEvent event) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < event.size(); i++) {
            values.add(event.value(i));
        }
        return values;
    }

    private static boolean isRelated(
            String value, String other, Expression.FieldReference reference) {
        String left = reference.cased() ? value : CaseFold.fold(value);
        String right = reference.cased() ? other : CaseFold.fold(other);
        return switch (reference.relation()) {
            case EQUALS -> left.equals(right);
            case STARTS_WITH -> left.startsWith(right);
            case ENDS_WITH -> left.endsWith(right);
            case CONTAINS -> left.contains(right);
        };
    }

    private boolean passes(ValueTest test, String value) {
        return switch (test) {
            case ValueTest.Text(TextPattern pattern, boolean cased) ->
                    Glob.of(pattern, cased).matches(value);
            case ValueTest.Regex(RegularExpression expression) -> isFoundIn.test(expression, value);
            case ValueTest.Cidr(Network network) -> network.contains(value);
            case ValueTest.Compare compare -> passes(compare, value);
        };
    }

    private static boolean passes(ValueTest.Compare compare, String value) {
        BigDecimal number;
        if (compare.part() == null) {
            number = Numbers.parse(value);
        } else {
            int part = compare.part().of(value);
            number = part < 0 ? null : BigDecimal.valueOf(part);
        }
        return number != null && compare.order().admits(number.compareTo(compare.limit()));
    }
}
