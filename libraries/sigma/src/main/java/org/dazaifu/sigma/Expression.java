package org.dazaifu.sigma;

import java.util.List;

/**
 * A statement about one event that is true or false, as a tree.
 *
 * <p>Where a field occurs several times in an event, a statement about it is true when it is true
 * of any of its values.
 */
public sealed interface Expression {

    /** Every one of them; true where there are none. */
    record And(List<Expression> operands) implements Expression {
        public And {
            operands = List.copyOf(operands);
        }
    }

    /** At least one of them; false where there are none. */
    record Or(List<Expression> operands) implements Expression {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    /** At least {@code count} of them. */
    record AtLeast(int count, List<Expression> operands) implements Expression {
        public AtLeast {
            operands = List.copyOf(operands);
            if (count < 1) {
                throw new IllegalArgumentException("at least how many: " + count);
            }
        }
    }

    /** The opposite. */
    record Not(Expression operand) implements Expression {}

    /** Some value of the field that is not null passes the test. */
    record Field(String name, ValueTest test) implements Expression {}

    /** Some value of any field of the event that is not null passes the test. */
    record Keyword(ValueTest test) implements Expression {}

    /** The field is absent, or one of its values is null. */
    record Null(String name) implements Expression {}

    /**
     * The field occurs, whatever its value, null included; or, with {@code expected} false, it does
     * not.
     */
    record Exists(String name, boolean expected) implements Expression {}

    /**
     * Some value of the field stands to some value of another field of the same event in the stated
     * relation.
     */
    record FieldReference(String name, String other, Relation relation, boolean cased)
            implements Expression {}

    /** How one text is compared with another. */
    enum Relation {
        EQUALS,
        STARTS_WITH,
        ENDS_WITH,
        CONTAINS
    }
}
