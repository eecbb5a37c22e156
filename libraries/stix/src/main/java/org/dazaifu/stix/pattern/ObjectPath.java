package org.dazaifu.stix.pattern;

import java.util.List;

/**
 * Which values of an object are meant: section 9.7.
 *
 * @param type of the object, such as {@code file}
 * @param steps from the object to the value; begins with a {@link Key}
 */
public record ObjectPath(String type, List<Step> steps) {

    public ObjectPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || !(steps.getFirst() instanceof Key)) {
            throw new IllegalArgumentException("a path begins with a property's name");
        }
    }

    /** One step into a value. */
    public sealed interface Step {}

    /** To a property, through the reference where the value is one. */
    public record Key(String name) implements Step {}

    /** To an item of a list, counted from 0. */
    public record Index(int place) implements Step {
        public Index {
            if (place < 0) {
                throw new IllegalArgumentException("items are counted from 0");
            }
        }
    }

    /** {@code [*]}: to any item of a list. */
    public record Every() implements Step {}
}
