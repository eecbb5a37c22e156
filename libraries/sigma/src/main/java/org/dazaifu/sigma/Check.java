package org.dazaifu.sigma;

/**
 * A rule's condition ready to be asked, once the fields of an event were scanned.
 *
 * <p>An atom is a fact that the scan has found or not. What the scan does not answer is a {@link
 * Late}: it is worked out on the event when it is reached, and only if its gate, an atom without
 * which it cannot be true, was found.
 */
sealed interface Check {

    boolean holds(Scratch scratch, LogEvent event);

    record Atom(int number) implements Check {
        @Override
        public boolean holds(Scratch scratch, LogEvent event) {
            return scratch.isTrue(number);
        }
    }

    record All(Check[] operands) implements Check {
        @Override
        public boolean holds(Scratch scratch, LogEvent event) {
            for (Check operand : operands) {
                if (!operand.holds(scratch, event)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Any(Check[] operands) implements Check {
        @Override
        public boolean holds(Scratch scratch, LogEvent event) {
            for (Check operand : operands) {
                if (operand.holds(scratch, event)) {
                    return true;
                }
            }
            return false;
        }
    }

    record AtLeast(int count, Check[] operands) implements Check {
        @Override
        public boolean holds(Scratch scratch, LogEvent event) {
            int true_ = 0;
            for (Check operand : operands) {
                if (operand.holds(scratch, event) && ++true_ == count) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(Check operand) implements Check {
        @Override
        public boolean holds(Scratch scratch, LogEvent event) {
            return !operand.holds(scratch, event);
        }
    }

    /** {@code gate} is -1 where there is none. */
    record Late(int gate, Expression expression, FieldView view) implements Check {
        @Override
        public boolean holds(Scratch scratch, LogEvent event) {
            return (gate < 0 || scratch.isTrue(gate))
                    && scratch.evaluation().isTrue(expression, view, event);
        }
    }
}
