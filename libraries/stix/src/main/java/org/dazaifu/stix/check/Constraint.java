package org.dazaifu.stix.check;

import java.util.List;

/** What properties demand of each other. */
sealed interface Constraint {

    /** At least one of them is there. */
    record AnyOf(List<String> properties) implements Constraint {}

    /** Exactly one of them is there. */
    record OneOf(List<String> properties) implements Constraint {}

    /** At most one of them is there. */
    record MostOne(List<String> properties) implements Constraint {}

    /** {@code property} only together with {@code needed}. */
    record With(String property, List<String> needed) implements Constraint {}

    /** {@code earlier} is before {@code later}, or, unless {@code strict}, at the same time. */
    record Order(String earlier, boolean strict, String later) implements Constraint {}

    /** Where {@code property} is {@code value}, another one is needed or forbidden. */
    record When(String property, boolean value, boolean needs, String other)
            implements Constraint {}

    /** Must not be there. */
    record Not(List<String> properties) implements Constraint {}

    /** Is deprecated. */
    record Outdated(List<String> properties) implements Constraint {}
}
