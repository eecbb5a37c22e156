package org.dazaifu.stix.pattern;

import java.util.List;

/** What is asked of one object of one observation: section 9.6. */
public sealed interface ComparisonExpression {

    /** All of them, of the same object. */
    record And(List<ComparisonExpression> operands) implements ComparisonExpression {
        public And {
            operands = atLeastTwo(operands);
        }
    }

    /** At least one of them. */
    record Or(List<ComparisonExpression> operands) implements ComparisonExpression {
        public Or {
            operands = atLeastTwo(operands);
        }
    }

    /** {@code path operator constant}, with NOT before the operator if negated. */
    record Compared(
            ObjectPath path, boolean negated, ComparisonOperator operator, Constant constant)
            implements ComparisonExpression {
        public Compared {
            if (operator.takesText() && !(constant instanceof Constant.Text)) {
                throw new IllegalArgumentException(operator + " takes a string");
            }
            if (operator.isOrder() && constant instanceof Constant.Truth) {
                throw new IllegalArgumentException("truth values have no order");
            }
        }
    }

    /** {@code path IN (constants)}, with NOT before IN if negated. */
    record OneOf(ObjectPath path, boolean negated, List<Constant> constants)
            implements ComparisonExpression {
        public OneOf {
            constants = List.copyOf(constants);
        }
    }

    /** {@code EXISTS path}, with NOT before it if negated. */
    record Exists(ObjectPath path, boolean negated) implements ComparisonExpression {}

    private static List<ComparisonExpression> atLeastTwo(List<ComparisonExpression> operands) {
        if (operands.size() < 2) {
            throw new IllegalArgumentException("an operator joins at least two expressions");
        }
        return List.copyOf(operands);
    }
}
