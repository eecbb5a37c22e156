package org.dazaifu.strategy.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dazaifu.response.yaml.Nearest;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.facts.View;

/** Reads the frame of an expression; {@link TermParser} reads what is in it. */
final class ExpressionParser {

    private final TokenStream tokens;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Unit unit;

    private ExpressionParser(TokenStream tokens, Unit unit) {
        this.tokens = tokens;
        this.unit = unit;
    }

    static Expression.Reading read(String text, Unit unit) {
        if (text.length() > Expression.MAX_LENGTH) {
            return new Expression.Reading.Wrong(
                    List.of(
                            new Mistake(
                                    Expression.MAX_LENGTH + 1,
                                    "the expression is longer than %d characters; write several indicators"
                                            .formatted(Expression.MAX_LENGTH))));
        }
        List<Mistake> mistakes = new ArrayList<>();
        try {
            ExpressionParser parser = new ExpressionParser(new TokenStream(Tokens.of(text)), unit);
            try {
                Expression read = parser.expression();
                if (parser.mistakes.isEmpty()) {
                    return new Expression.Reading.Valid(read);
                }
            } finally {
                mistakes.addAll(parser.mistakes);
            }
        } catch (MistakeException e) {
            mistakes.add(e.mistake());
        }
        mistakes.sort(Comparator.comparingInt(Mistake::character));
        return new Expression.Reading.Wrong(mistakes);
    }

    private Expression expression() throws MistakeException {
        Token function = tokens.name("a function such as median(");
        Statistic statistic =
                Statistic.of(function.text())
                        .orElseThrow(() ->
                                unknown("function", function, Statistic.values(), Statistic::word));
        tokens.take("(");
        Token name = tokens.name("a view such as cases");
        View view =
                View.of(name.text())
                        .orElseThrow(() -> unknown("view", name, View.values(), View::word));
        List<Term> filters = new ArrayList<>();
        Optional<Term> value = Optional.empty();
        int valueAt = function.at();
        while (tokens.ahead().is(".")) {
            tokens.take(".");
            Token step = tokens.name("filter( or map(");
            if (value.isPresent()) {
                throw new MistakeException(
                        step.at(), "after map( nothing follows; write filter( before it");
            }
            tokens.take("(");
            Token variable = tokens.name("a name for the row, such as x");
            tokens.take(",");
            TermParser terms = new TermParser(tokens, view, variable.text(), mistakes);
            int at = tokens.ahead().at();
            switch (step.text()) {
                case "filter" -> {
                    Term condition = terms.term();
                    if (!condition.type().goesWith(Term.Type.TRUTH)) {
                        wrong(
                                at,
                                "a filter is a condition, not "
                                        + condition.type().words()
                                        + "; compare it with something");
                    }
                    filters.add(condition);
                }
                case "map" -> {
                    value = Optional.of(terms.value());
                    valueAt = at;
                }
                default ->
                        throw new MistakeException(
                                step.at(),
                                "'%s' cannot be done with a view; write filter( or map("
                                        .formatted(step.text()));
            }
            tokens.take(")");
        }
        double level = statistic == Statistic.QUANTILE ? level() : 0;
        tokens.take(")");
        tokens.end();
        fit(statistic, value, function.at(), valueAt);
        return new Expression(statistic, level, view, filters, value);
    }

    private double level() throws MistakeException {
        if (!tokens.ahead().is(",")) {
            throw new MistakeException(
                    tokens.ahead().at(), "a quantile needs its level; write quantile(..., 0.9)");
        }
        tokens.take(",");
        Token level = tokens.next();
        double read = level.kind() == Token.Kind.NUMBER ? Double.parseDouble(level.text()) : -1;
        if (!(read > 0 && read < 1)) {
            throw new MistakeException(
                    level.at(), "a level lies between 0 and 1; write one such as 0.9");
        }
        return read;
    }

    private void fit(Statistic statistic, Optional<Term> value, int functionAt, int valueAt) {
        if (statistic == Statistic.COUNT) {
            if (value.isPresent()) {
                wrong(
                        valueAt,
                        "count counts rows and needs no map; take it out, or write distinct");
            }
        } else if (value.isEmpty()) {
            wrong(
                    functionAt,
                    "%s needs values; write .map(x, x.COLUMN) behind the view"
                            .formatted(statistic.word()));
        } else if (!value.get().type().goesWith(statistic.over())) {
            wrong(
                    valueAt,
                    "%s is made of %s, and this is %s"
                            .formatted(
                                    statistic.word(),
                                    statistic.over().words(),
                                    value.get().type().words()));
        }
        switch (statistic) {
            case SHARE -> unit(functionAt, Unit.SHARE, statistic);
            case COUNT, DISTINCT -> unit(functionAt, Unit.COUNT, statistic);
            case BRIER, CALIBRATION_ERROR -> unit(functionAt, Unit.SCORE, statistic);
            case MEDIAN, MEAN, TOTAL, QUANTILE -> {
                Optional<Unit> made = value.flatMap(TermUnits::of);
                if (made.isPresent()
                        && made.get() != unit
                        && !(made.get() == Unit.SCORE && unit == Unit.SHARE)) {
                    wrong(valueAt, inUnit(made.get()));
                }
            }
        }
    }

    private void unit(int at, Unit made, Statistic statistic) {
        if (unit != made) {
            wrong(at, statistic.word() + " gives another unit: " + inUnit(made));
        }
    }

    private String inUnit(Unit made) {
        return "this is in %s, and the indicator in %s; write 'unit: %s' or another expression"
                .formatted(Keyword.of(made), Keyword.of(unit), Keyword.of(made));
    }

    private void wrong(int at, String message) {
        mistakes.add(new Mistake(at + 1, message));
    }

    private static <T> MistakeException unknown(
            String what, Token token, T[] known, Function<T, String> word) {
        List<String> words = Stream.of(known).map(word).toList();
        return new MistakeException(
                token.at(),
                "there is no %s '%s'; write %s"
                        .formatted(
                                what,
                                token.text(),
                                Nearest.to(token.text(), words)
                                        .map(one -> "'" + one + "'")
                                        .orElse("one of " + String.join(", ", words))));
    }
}
