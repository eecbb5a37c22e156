package org.dazaifu.stix.pattern;

import java.util.List;

/**
 * What a pattern asks of observations: section 9.4. A chain of one operator is one node with all
 * its operands; operators of one kind group from the left, which gives the same as the chain.
 */
public sealed interface ObservationExpression {

    /** {@code [...]}: one observation. */
    record Single(ComparisonExpression comparison) implements ObservationExpression {}

    /** AND: all of them, by different observations. */
    record And(List<ObservationExpression> operands) implements ObservationExpression {
        public And {
            operands = atLeastTwo(operands);
        }
    }

    /** OR: one of them. */
    record Or(List<ObservationExpression> operands) implements ObservationExpression {
        public Or {
            operands = atLeastTwo(operands);
        }
    }

    /** FOLLOWEDBY: all of them, each at the time of the one before it or later. */
    record FollowedBy(List<ObservationExpression> operands) implements ObservationExpression {
        public FollowedBy {
            operands = atLeastTwo(operands);
        }
    }

    /** An expression under a qualifier. */
    record Qualified(ObservationExpression expression, Qualifier qualifier)
            implements ObservationExpression {}

    private static List<ObservationExpression> atLeastTwo(List<ObservationExpression> operands) {
        if (operands.size() < 2) {
            throw new IllegalArgumentException("an operator joins at least two expressions");
        }
        return List.copyOf(operands);
    }
}
