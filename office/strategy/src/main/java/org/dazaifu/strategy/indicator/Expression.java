package org.dazaifu.strategy.indicator;

import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.facts.View;

/**
 * An expression that can be computed: {@code STATISTIC(VIEW.filter(x, ...).map(x, ...))}, in the
 * syntax of CEL and no more of it than docs/strategy.md says. It has no loops, no calls and no way
 * to anything but the rows of its view; so it ends after at most as many steps as it has characters
 * for each row.
 */
public final class Expression {

    /** The longest expression. */
    public static final int MAX_LENGTH = 2_000;

    private final Statistic statistic;
    private final double level;
    private final View view;
    private final List<Term> filters;
    private final Optional<Term> value;

    /**
     * @param level of a quantile; else not read
     */
    Expression(
            Statistic statistic,
            double level,
            View view,
            List<Term> filters,
            Optional<Term> value) {
        this.statistic = statistic;
        this.level = level;
        this.view = view;
        this.filters = List.copyOf(filters);
        this.value = value;
    }

    /** What reading gives. */
    public sealed interface Reading {
        /** It can be computed. */
        record Valid(Expression expression) implements Reading {}

        /** It cannot; at least one mistake, in the order of the text. */
        record Wrong(List<Mistake> mistakes) implements Reading {
            public Wrong {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    /**
     * Reads an expression.
     *
     * @param unit in what its figures are to be
     */
    public static Reading read(String text, Unit unit) {
        return ExpressionParser.read(text, unit);
    }

    /** Over which view. */
    public View view() {
        return view;
    }

    Statistic statistic() {
        return statistic;
    }

    double level() {
        return level;
    }

    List<Term> filters() {
        return filters;
    }

    Optional<Term> value() {
        return value;
    }
}
