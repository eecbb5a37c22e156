package org.dazaifu.evtx;

import java.util.List;

/**
 * Binary XML as a template holds it: literals with slots between them. Nodes own their text
 * (nothing points back into a chunk) and compare by content, which is what lets equal templates of
 * different chunks and files be one.
 */
sealed interface Node {

    /**
     * An element. {@code dependency} is the slot whose null value leaves the element out, or -1.
     */
    record Element(String name, int dependency, List<Attribute> attributes, List<Node> children)
            implements Node {
        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }
    }

    /** An attribute; its value holds no elements. */
    record Attribute(String name, List<Node> value) {
        public Attribute {
            value = List.copyOf(value);
        }
    }

    /** Text that is the same in every record. */
    record Text(String text, Kind kind) implements Node {
        /**
         * How it was written, which only XML repeats; {@code BARE} text is a number or a truth
         * value.
         */
        enum Kind {
            PLAIN,
            BARE,
            CDATA,
            ENTITY
        }
    }

    /** A processing instruction. */
    record Instruction(String target, String data) implements Node {}

    /** The place of value {@code index} of a template instance. */
    record Slot(int index, boolean optional) implements Node {}
}
