package org.dazaifu.response.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The value of a fact that is known. Unknown is no value: such a fact is absent. */
public sealed interface FactValue {

    /** As a person writes it in YAML. */
    String written();

    /** Yes or no. */
    record Flag(boolean value) implements FactValue {
        @Override
        public String written() {
            return String.valueOf(value);
        }
    }

    /** Finite and not below zero. */
    record Amount(double value) implements FactValue {
        public Amount {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("an amount is finite and not below zero");
            }
        }

        @Override
        public String written() {
            return value == Math.rint(value) && value < 1e15
                    ? String.valueOf((long) value)
                    : String.valueOf(value);
        }
    }

    /** One of a definition's values. */
    record Choice(String value) implements FactValue {
        @Override
        public String written() {
            return value;
        }
    }

    /** All that apply; what is not in it does not apply. May be empty: none does. */
    record Several(SortedSet<String> values) implements FactValue {
        public Several {
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }

        /** Of any collection. */
        public static Several of(Collection<String> values) {
            return new Several(new TreeSet<>(values));
        }

        @Override
        public String written() {
            return "[" + String.join(", ", values) + "]";
        }
    }

    /** Words. */
    record Words(String value) implements FactValue {
        @Override
        public String written() {
            return value;
        }
    }
}
