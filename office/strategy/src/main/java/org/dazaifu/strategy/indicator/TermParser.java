package org.dazaifu.strategy.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.dazaifu.response.yaml.Nearest;
import org.dazaifu.strategy.facts.Column;
import org.dazaifu.strategy.facts.View;
import org.dazaifu.strategy.indicator.Term.Operator;
import org.dazaifu.strategy.indicator.Term.Type;
import org.jspecify.annotations.Nullable;

/** Reads conditions and values. Mistakes of types are collected; those of form end the reading. */
final class TermParser {

    private static final int MAX_DEPTH = 64;
    private static final List<List<Operator>> BINDING =
            List.of(
                    List.of(Operator.OR),
                    List.of(Operator.AND),
                    List.of(
                            Operator.EQUAL,
                            Operator.UNEQUAL,
                            Operator.AT_MOST,
                            Operator.AT_LEAST,
                            Operator.LESS,
                            Operator.MORE),
                    List.of(Operator.PLUS, Operator.MINUS),
                    List.of(Operator.TIMES, Operator.OVER));
    private static final int RELATIONS = 2;
    private static final Term WRONG = new Term.Literal(null, Type.ANY);

    private final TokenStream tokens;
    private final View view;
    private final String variable;
    private final List<Mistake> mistakes;
    private int depth;

    /**
     * @param variable what the row is called
     * @param mistakes take what is wrong with types
     */
    TermParser(TokenStream tokens, View view, String variable, List<Mistake> mistakes) {
        this.tokens = tokens;
        this.view = view;
        this.variable = variable;
        this.mistakes = mistakes;
    }

    /** A term, or a pair. */
    Term value() throws MistakeException {
        if (!tokens.takeIf("[")) {
            return term();
        }
        int at = tokens.ahead().at();
        Term probability = of(Type.NUMBER, term(), at, "a probability");
        tokens.take(",");
        at = tokens.ahead().at();
        Term truth = of(Type.TRUTH, term(), at, "whether it came true");
        tokens.take("]");
        return new Term.Pair(probability, truth);
    }

    /** Any term. */
    Term term() throws MistakeException {
        if (++depth > MAX_DEPTH) {
            throw new MistakeException(
                    tokens.ahead().at(), "parentheses are nested too deeply; write it simpler");
        }
        int at = tokens.ahead().at();
        Term term = binary(0);
        if (tokens.takeIf("?")) {
            of(Type.TRUTH, term, at, "what stands before '?'");
            Term then = term();
            tokens.take(":");
            int otherwiseAt = tokens.ahead().at();
            Term otherwise = term();
            if (!then.type().goesWith(otherwise.type())) {
                wrong(
                        otherwiseAt,
                        "the one is %s and the other %s; write two of one kind"
                                .formatted(then.type().words(), otherwise.type().words()));
            }
            term = new Term.Choice(term, then, otherwise);
        }
        depth--;
        return term;
    }

    private Term binary(int level) throws MistakeException {
        if (level == BINDING.size()) {
            return unary();
        }
        int leftAt = tokens.ahead().at();
        Term left = binary(level + 1);
        while (true) {
            if (level == RELATIONS && tokens.ahead().isName("in")) {
                tokens.next();
                left = in(left, leftAt);
                continue;
            }
            Operator operator = operator(BINDING.get(level));
            if (operator == null) {
                return left;
            }
            Token sign = tokens.next();
            int rightAt = tokens.ahead().at();
            Term right = binary(level + 1);
            left = checked(operator, sign, left, leftAt, right, rightAt);
        }
    }

    private @Nullable Operator operator(List<Operator> of) {
        for (Operator one : of) {
            if (tokens.ahead().is(one.sign())) {
                return one;
            }
        }
        return null;
    }

    private Term checked(
            Operator operator, Token sign, Term left, int leftAt, Term right, int rightAt) {
        switch (operator) {
            case OR, AND -> {
                of(Type.TRUTH, left, leftAt, "what stands before '" + operator.sign() + "'");
                of(Type.TRUTH, right, rightAt, "what stands after '" + operator.sign() + "'");
            }
            case EQUAL, UNEQUAL -> same(left, right, sign);
            case LESS, AT_MOST, MORE, AT_LEAST -> {
                same(left, right, sign);
                Type type = left.type() == Type.ANY ? right.type() : left.type();
                if (type != Type.NUMBER && type != Type.TIME && type != Type.ANY) {
                    wrong(
                            sign.at(),
                            "'%s' compares numbers or times, not %s; write == or !="
                                    .formatted(operator.sign(), type.words()));
                }
            }
            case PLUS, MINUS, TIMES, OVER -> {
                of(Type.NUMBER, left, leftAt, "what stands before '" + operator.sign() + "'");
                of(Type.NUMBER, right, rightAt, "what stands after '" + operator.sign() + "'");
            }
        }
        return new Term.Binary(operator, left, right);
    }

    private void same(Term left, Term right, Token sign) {
        if (!left.type().goesWith(right.type()) || left.type() == Type.TEXTS) {
            wrong(
                    sign.at(),
                    "'%s' compares %s with %s; compare values of one kind"
                            .formatted(sign.text(), left.type().words(), right.type().words()));
        }
    }

    private Term in(Term left, int leftAt) throws MistakeException {
        if (!tokens.takeIf("[")) {
            int at = tokens.ahead().at();
            of(Type.TEXT, left, leftAt, "what stands before 'in'");
            Term list = of(Type.TEXTS, unary(), at, "what stands after 'in'");
            return new Term.Within(left, list);
        }
        List<Object> values = new ArrayList<>();
        do {
            Token at = tokens.ahead();
            Term one = unary();
            if (!(one instanceof Term.Literal(Object value, Type type)) || value == null) {
                wrong(at.at(), "a list holds texts or numbers as they are; write \"...\"");
            } else if (!type.goesWith(left.type())) {
                wrong(
                        at.at(),
                        "the list holds %s, and before 'in' stands %s"
                                .formatted(type.words(), left.type().words()));
            } else {
                values.add(value);
            }
        } while (tokens.takeIf(","));
        tokens.take("]");
        return new Term.Among(left, values);
    }

    private Term unary() throws MistakeException {
        boolean not = tokens.ahead().is("!");
        if (!not && !tokens.ahead().is("-")) {
            return primary();
        }
        tokens.next();
        if (++depth > MAX_DEPTH) {
            throw new MistakeException(tokens.ahead().at(), "there are too many signs in a row");
        }
        int at = tokens.ahead().at();
        Term of = unary();
        depth--;
        if (not) {
            return new Term.Not(of(Type.TRUTH, of, at, "what stands after '!'"));
        }
        return of instanceof Term.Literal(Double number, Type type)
                ? new Term.Literal(0.0 - number, type)
                : new Term.Negative(of(Type.NUMBER, of, at, "what stands after '-'"));
    }

    private Term primary() throws MistakeException {
        Token token = tokens.next();
        return switch (token.kind()) {
            case NUMBER -> new Term.Literal(Double.valueOf(token.text()), Type.NUMBER);
            case TEXT -> new Term.Literal(token.text(), Type.TEXT);
            case NAME -> named(token);
            case SIGN -> {
                if (!token.is("(")) {
                    throw missing(token);
                }
                Term inner = term();
                tokens.take(")");
                yield inner;
            }
            case END -> throw missing(token);
        };
    }

    private static MistakeException missing(Token token) {
        return new MistakeException(
                token.at(),
                "there is %s; write a column such as x.case, a number or a \"text\""
                        .formatted(token.shown()));
    }

    private Term named(Token token) throws MistakeException {
        switch (token.text()) {
            case "true", "false" -> {
                return new Term.Literal(token.text().equals("true"), Type.TRUTH);
            }
            case "null" -> {
                return new Term.Literal(null, Type.ANY);
            }
            case "hours", "days" -> {
                if (tokens.takeIf("(")) {
                    int at = tokens.ahead().at();
                    Term from = of(Type.TIME, term(), at, "the beginning");
                    tokens.take(",");
                    at = tokens.ahead().at();
                    Term to = of(Type.TIME, term(), at, "the end");
                    tokens.take(")");
                    return new Term.Elapsed(token.text().equals("days"), from, to);
                }
            }
            default -> {
                // A column, or nothing.
            }
        }
        if (!token.text().equals(variable)) {
            throw new MistakeException(
                    token.at(),
                    "'%s' is nothing here; the row is called %s, a text stands between quotes"
                            .formatted(token.text(), variable));
        }
        tokens.take(".");
        return column(tokens.name("a column"));
    }

    private Term column(Token name) {
        OptionalInt index = view.index(name.text());
        if (index.isEmpty()) {
            List<String> columns = view.columns().stream().map(Column::name).toList();
            wrong(
                    name.at(),
                    "the view %s has no column '%s'; write %s"
                            .formatted(
                                    view.word(),
                                    name.text(),
                                    Nearest.to(name.text(), columns)
                                            .map(one -> "'" + one + "'")
                                            .orElse("one of " + String.join(", ", columns))));
            return WRONG;
        }
        Column column = view.columns().get(index.getAsInt());
        Type type =
                switch (column.type()) {
                    case NUMBER -> Type.NUMBER;
                    case TEXT -> Type.TEXT;
                    case TRUTH -> Type.TRUTH;
                    case TIME -> Type.TIME;
                    case TEXTS -> Type.TEXTS;
                };
        return new Term.Value(index.getAsInt(), column, type);
    }

    private Term of(Type type, Term term, int at, String what) {
        if (!term.type().goesWith(type)) {
            wrong(
                    at,
                    "%s is %s, and must be %s".formatted(what, term.type().words(), type.words()));
            return WRONG;
        }
        return term;
    }

    private void wrong(int at, String message) {
        mistakes.add(new Mistake(at + 1, message));
    }
}
