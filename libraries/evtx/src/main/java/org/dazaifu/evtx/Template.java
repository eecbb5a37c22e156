package org.dazaifu.evtx;

import java.util.ArrayList;
import java.util.List;

/**
 * A template definition: nodes with slots, the same for every record that uses it.
 *
 * <p>Keeps the shapes of the records for which it is the innermost template, newest first, a
 * bounded number.
 */
final class Template {
    private static final int MAX_SHAPES = 48;

    final List<Node> nodes;

    /** How many slots an instance has; values beyond are not used by any node. */
    final int slots;

    /** The slots whose null value leaves an element out, ascending. */
    final int[] dependencies;

    /** Whether a slot names a field, so that records of this template have no names in common. */
    final boolean namesFromSlots;

    private volatile Shape[] shapes = {};

    Template(List<Node> nodes, int slots) {
        this.nodes = List.copyOf(nodes);
        this.slots = slots;
        List<Integer> found = new ArrayList<>();
        boolean[] named = new boolean[1];
        for (Node node : this.nodes) {
            survey(node, true, found, named);
        }
        this.dependencies =
                found.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
        this.namesFromSlots = named[0];
    }

    private void survey(Node node, boolean root, List<Integer> dependencies, boolean[] named) {
        if (node instanceof Node.Element element) {
            // The root has no parent to be left out of.
            if (!root && element.dependency() >= 0 && element.dependency() < slots) {
                dependencies.add(element.dependency());
            }
            for (Node.Attribute attribute : element.attributes()) {
                if (ShapeBuilder.names(element, attribute)
                        && attribute.value().stream().anyMatch(Node.Slot.class::isInstance)) {
                    named[0] = true;
                }
            }
            for (Node child : element.children()) {
                survey(child, false, dependencies, named);
            }
        }
    }

    /** The shape kept for a record of these templates and facts, or null. */
    @org.jspecify.annotations.Nullable
    Shape shape(Template[] templates, int count, int[] facts, int factCount) {
        for (Shape shape : shapes) {
            if (shape.is(templates, count, facts, factCount)) {
                return shape;
            }
        }
        return null;
    }

    /**
     * Keeps {@code shape}, and returns the one to use: another thread may have kept its equal
     * first.
     */
    synchronized Shape keep(Shape shape) {
        for (Shape kept : shapes) {
            if (kept.is(shape.templates, shape.templates.length, shape.facts, shape.facts.length)) {
                return kept;
            }
        }
        Shape[] more = new Shape[Math.min(shapes.length + 1, MAX_SHAPES)];
        more[0] = shape;
        System.arraycopy(shapes, 0, more, 1, more.length - 1);
        shapes = more;
        return shape;
    }
}
