package org.dazaifu.strategy.indicator;

import java.util.List;
import org.dazaifu.strategy.facts.Column;
import org.jspecify.annotations.Nullable;

/** A part of an expression that has a value for each row; null where that is not known. */
sealed interface Term {

    /** What kind of value it has. */
    Type type();

    /** Kinds of values. */
    enum Type {
        NUMBER("a number"),
        TEXT("a text"),
        TRUTH("true or false"),
        TIME("a time"),
        TEXTS("a list of texts"),
        PAIR("a pair [probability, true or false]"),
        /** Of null, and of what is wrong already: goes with everything. */
        ANY("a value");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean goesWith(Type other) {
            return this == other || this == ANY || other == ANY;
        }
    }

    /** A literal; null is one. */
    record Literal(@Nullable Object value, Type type) implements Term {}

    /** A column of the row, by its place. */
    record Value(int index, Column column, Type type) implements Term {}

    /** The other truth. */
    record Not(Term of) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** The number below zero. */
    record Negative(Term of) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** Two terms with an operator between. */
    record Binary(Operator operator, Term left, Term right) implements Term {
        @Override
        public Type type() {
            return operator.arithmetic() ? Type.NUMBER : Type.TRUTH;
        }
    }

    /** Whether a value is among literals. */
    record Among(Term of, List<Object> values) implements Term {
        public Among {
            values = List.copyOf(values);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** Whether a text is in a column that holds several. */
    record Within(Term of, Term list) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** One of two, by a truth. */
    record Choice(Term condition, Term then, Term otherwise) implements Term {
        @Override
        public Type type() {
            return then.type() == Type.ANY ? otherwise.type() : then.type();
        }
    }

    /** How long from one time to another; below zero where the second is earlier. */
    record Elapsed(boolean days, Term from, Term to) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** A probability with whether it came true. */
    record Pair(Term probability, Term truth) implements Term {
        @Override
        public Type type() {
            return Type.PAIR;
        }
    }

    /** What stands between two terms. */
    enum Operator {
        OR("||"),
        AND("&&"),
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        OVER("/");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean arithmetic() {
            return compareTo(PLUS) >= 0;
        }
    }
}
