package org.dazaifu.stix.pattern;

import java.util.List;
import java.util.Set;

/** Prints a pattern with no brackets but those that its meaning needs. */
final class PatternPrinter {

    private final StringBuilder out = new StringBuilder();

    /** Whether brackets keep two qualifiers of one kind apart, as section 9.5.1 wants it. */
    private final boolean apart;

    private boolean kept;

    private PatternPrinter() {
        this(true);
    }

    private PatternPrinter(boolean apart) {
        this.apart = apart;
    }

    static String print(ObservationExpression expression) {
        var printer = new PatternPrinter();
        printer.observation(expression, 0);
        String text = printer.out.toString();
        if (printer.kept && Pattern.read(text) instanceof NotAPattern) {
            // The brackets are more than are read; without them it means the same.
            printer = new PatternPrinter(false);
            printer.observation(expression, 0);
            return printer.out.toString();
        }
        return text;
    }

    static String print(ComparisonExpression expression) {
        var printer = new PatternPrinter();
        printer.comparison(expression, 0);
        return printer.out.toString();
    }

    static String print(ObjectPath path) {
        var printer = new PatternPrinter();
        printer.path(path);
        return printer.out.toString();
    }

    /** Without brackets where the expression binds tighter than {@code around}. */
    private void observation(ObservationExpression expression, int around) {
        switch (expression) {
            case ObservationExpression.Single(var comparison) -> {
                out.append('[');
                comparison(comparison, 0);
                out.append(']');
            }
            case ObservationExpression.FollowedBy(var operands) ->
                    observations(operands, " FOLLOWEDBY ", 1, around);
            case ObservationExpression.Or(var operands) ->
                    observations(operands, " OR ", 2, around);
            case ObservationExpression.And(var operands) ->
                    observations(operands, " AND ", 3, around);
            case ObservationExpression.Qualified(var inner, var qualifier) -> {
                boolean brackets = apart && isQualifiedBy(inner, qualifier);
                kept |= brackets;
                out.append(brackets ? "(" : "");
                observation(inner, 3);
                out.append(brackets ? ")" : "");
                qualifier(qualifier);
            }
        }
    }

    private static boolean isQualifiedBy(ObservationExpression expression, Qualifier qualifier) {
        ObservationExpression rest = expression;
        while (rest instanceof ObservationExpression.Qualified(var inner, var other)) {
            if (other.getClass() == qualifier.getClass()) {
                return true;
            }
            rest = inner;
        }
        return false;
    }

    private void observations(
            List<ObservationExpression> operands, String operator, int strength, int around) {
        out.append(strength <= around ? "(" : "");
        for (int i = 0; i < operands.size(); i++) {
            out.append(i == 0 ? "" : operator);
            observation(operands.get(i), strength);
        }
        out.append(strength <= around ? ")" : "");
    }

    private void qualifier(Qualifier qualifier) {
        switch (qualifier) {
            case Qualifier.Repeats(int times) ->
                    out.append(" REPEATS ").append(times).append(" TIMES");
            case Qualifier.Within(var seconds) ->
                    out.append(" WITHIN ").append(seconds.toPlainString()).append(" SECONDS");
            case Qualifier.StartStop(var start, var stop) -> {
                out.append(" START ");
                constant(new Constant.Timestamp(start));
                out.append(" STOP ");
                constant(new Constant.Timestamp(stop));
            }
        }
    }

    private void comparison(ComparisonExpression expression, int around) {
        switch (expression) {
            case ComparisonExpression.Or(var operands) -> comparisons(operands, " OR ", 1, around);
            case ComparisonExpression.And(var operands) ->
                    comparisons(operands, " AND ", 2, around);
            case ComparisonExpression.Compared(
                            var path,
                            var negated,
                            var operator,
                            var constant) -> {
                path(path);
                out.append(negated ? " NOT " : " ").append(operator.symbol()).append(' ');
                constant(constant);
            }
            case ComparisonExpression.OneOf(var path, var negated, var constants) -> {
                path(path);
                out.append(negated ? " NOT IN (" : " IN (");
                for (int i = 0; i < constants.size(); i++) {
                    out.append(i == 0 ? "" : ", ");
                    constant(constants.get(i));
                }
                out.append(')');
            }
            case ComparisonExpression.Exists(var path, var negated) -> {
                out.append(negated ? "NOT EXISTS " : "EXISTS ");
                path(path);
            }
        }
    }

    private void comparisons(
            List<ComparisonExpression> operands, String operator, int strength, int around) {
        out.append(strength <= around ? "(" : "");
        for (int i = 0; i < operands.size(); i++) {
            out.append(i == 0 ? "" : operator);
            comparison(operands.get(i), strength);
        }
        out.append(strength <= around ? ")" : "");
    }

    private void path(ObjectPath path) {
        out.append(path.type());
        boolean first = true;
        for (ObjectPath.Step step : path.steps()) {
            switch (step) {
                case ObjectPath.Key(String name) -> {
                    out.append(first ? ':' : '.');
                    if (isPlain(name)) {
                        out.append(name);
                    } else {
                        text(name);
                    }
                }
                case ObjectPath.Index(int place) -> out.append('[').append(place).append(']');
                case ObjectPath.Every() -> out.append("[*]");
            }
            first = false;
        }
    }

    private static boolean isPlain(String name) {
        return PatternLexer.isPlainName(name) && !RESERVED.contains(name);
    }

    /** Keywords are names only in quotes. */
    private static final Set<String> RESERVED = PatternLexer.KEYWORDS;

    private void constant(Constant constant) {
        switch (constant) {
            case Constant.Text(String value) -> text(value);
            case Constant.Whole(var value) -> out.append(value);
            case Constant.Decimal(var value) -> out.append(value.toPlainString());
            case Constant.Truth(boolean value) -> out.append(value);
            case Constant.Hex(String digits) -> out.append("h'").append(digits).append('\'');
            case Constant.Base64Bytes(String text) -> out.append("b'").append(text).append('\'');
            case Constant.Timestamp(var value) -> out.append("t'").append(value).append('\'');
        }
    }

    private void text(String value) {
        out.append('\'').append(value.replace("\\", "\\\\").replace("'", "\\'")).append('\'');
    }
}
