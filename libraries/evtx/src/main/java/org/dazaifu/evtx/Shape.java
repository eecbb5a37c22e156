package org.dazaifu.evtx;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record looks like apart from its values: the element tree with nested templates put in
 * their places, elements repeated for the items of arrays, and elements left out whose dependency
 * is null.
 *
 * <p>Records of the same templates, array lengths and null dependencies have the same shape, so it
 * is computed once; field names and the programs that render belong to it. A shape refers to values
 * only by their position among the record's slots.
 */
final class Shape {

    /** A piece of content. */
    sealed interface Part {}

    /** An element with its attributes and content. */
    record Element(String name, List<Attribute> attributes, List<Part> content) implements Part {
        boolean hasElements() {
            for (Part part : content) {
                if (part instanceof Element) {
                    return true;
                }
            }
            return false;
        }

        /** Its text parts: everything but the elements. */
        List<Part> text() {
            return hasElements()
                    ? content.stream().filter(p -> !(p instanceof Element)).toList()
                    : content;
        }
    }

    record Attribute(String name, List<Part> value) {}

    /** Text that is the same in all records of the shape. */
    record Literal(Node.Text text) implements Part {}

    record Instruction(String target, String data) implements Part {}

    /**
     * The value at position {@code slot}; an array here has at most one item or could not be
     * repeated.
     */
    record Value(int slot) implements Part {}

    private static final int MAX_TEXT = 4 << 20;

    final Template[] templates;
    final int[] facts;
    final Element root;

    /** How many elements, attributes and parts there are: what keeping the shape costs. */
    final int size;

    /**
     * All references to slots where some slot is referred to more than once, so that the text may
     * outgrow the record.
     */
    final int[] repeatedValues;

    final FieldTable fields;

    private volatile @Nullable JsonProgram json;

    Shape(Template[] templates, int[] facts, Element root, int size, int[] repeatedValues) {
        this.templates = templates;
        this.facts = facts;
        this.root = root;
        this.size = size;
        this.repeatedValues = repeatedValues;
        this.fields = FieldTable.of(root);
    }

    boolean is(Template[] otherTemplates, int count, int[] otherFacts, int factCount) {
        if (count != templates.length || factCount != facts.length) {
            return false;
        }
        for (int i = count - 1; i >= 0; i--) {
            if (templates[i] != otherTemplates[i]) {
                return false;
            }
        }
        return Arrays.equals(facts, 0, factCount, otherFacts, 0, factCount);
    }

    /**
     * Refuses a record whose repeated values would make a text far larger than any that Windows
     * writes.
     */
    void checkText(long[] slots) {
        long bytes = 0;
        for (int slot : repeatedValues) {
            bytes += Slots.length(slots[slot]);
        }
        if (bytes > MAX_TEXT) {
            throw new Malformed(
                    0, "a record of at most " + MAX_TEXT + " bytes of values", bytes + " bytes");
        }
    }

    JsonProgram json() {
        JsonProgram program = json;
        if (program == null) {
            program = JsonProgram.compile(root);
            json = program;
        }
        return program;
    }
}
