package org.dazaifu.response.law;

import org.dazaifu.response.fact.FactValue;

/** What a condition asks of the value of one fact, once that is known. */
public sealed interface Comparison {

    /** Whether a value is as asked; a value of another type is not. */
    boolean holds(FactValue value);

    /** Operator and operand as written; empty for a plain yes. */
    String written();

    /** A yes. */
    record Yes() implements Comparison {
        @Override
        public boolean holds(FactValue value) {
            return value instanceof FactValue.Flag(boolean yes) && yes;
        }

        @Override
        public String written() {
            return "";
        }
    }

    /** One value of a choice. */
    record Is(String value) implements Comparison {
        @Override
        public boolean holds(FactValue other) {
            return other instanceof FactValue.Choice(String choice) && choice.equals(value);
        }

        @Override
        public String written() {
            return " = " + value;
        }
    }

    /** A number from the limit on; the limit counts. */
    record AtLeast(double limit) implements Comparison {
        @Override
        public boolean holds(FactValue value) {
            return value instanceof FactValue.Amount(double amount) && amount >= limit;
        }

        @Override
        public String written() {
            return " >= " + new FactValue.Amount(limit).written();
        }
    }

    /** A number up to the limit; the limit counts. */
    record AtMost(double limit) implements Comparison {
        @Override
        public boolean holds(FactValue value) {
            return value instanceof FactValue.Amount(double amount) && amount <= limit;
        }

        @Override
        public String written() {
            return " <= " + new FactValue.Amount(limit).written();
        }
    }

    /** A set that holds the word. */
    record Includes(String word) implements Comparison {
        @Override
        public boolean holds(FactValue value) {
            return value instanceof FactValue.Several several && several.values().contains(word);
        }

        @Override
        public String written() {
            return " includes " + word;
        }
    }

    /** A set that holds something. */
    record NotEmpty() implements Comparison {
        @Override
        public boolean holds(FactValue value) {
            return value instanceof FactValue.Several several && !several.values().isEmpty();
        }

        @Override
        public String written() {
            return " includes anything";
        }
    }
}
