package org.dazaifu.evtx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes the shape of the record an {@link InstanceDecoder} has just decoded. */
final class ShapeBuilder {
    private static final int MAX_PARTS = 100_000;
    private static final int MAX_DEPTH = 128;
    private static final int MAX_TEXT = 4 << 20;

    private final byte[] data;
    private final InstanceDecoder values;

    /** For an array with several items: how many, and the slot of the first. */
    private final Map<Integer, int[]> arrays = new HashMap<>();

    private final boolean[] used;
    private boolean repeatsValues;
    private int parts;
    private long text;
    private final List<Integer> references = new ArrayList<>();

    ShapeBuilder(byte[] data, InstanceDecoder values) {
        this.data = data;
        this.values = values;
        this.used = new boolean[values.slotCount];
        int arrayFacts = 0;
        for (int i = 0; i < values.instanceCount; i++) {
            arrayFacts += (values.instances[i].dependencies.length + 31) / 32;
        }
        for (int i = arrayFacts; i < values.factCount; i += 3) {
            arrays.put(values.facts[i], new int[] {values.facts[i + 1], values.facts[i + 2]});
        }
    }

    /** Whether {@code attribute} gives the element its name as a field. */
    static boolean names(Node.Element element, Node.Attribute attribute) {
        return element.name().equals("Data") && attribute.name().equals("Name");
    }

    Shape build() {
        List<Shape.Part> roots = new ArrayList<>();
        content(values.instances[0].nodes, 0, roots, 0, true);
        Shape.Element root = null;
        List<Shape.Part> more = new ArrayList<>();
        for (Shape.Part part : roots) {
            if (root == null && part instanceof Shape.Element element) {
                root = element;
            } else if (part instanceof Shape.Element) {
                more.add(part);
            }
        }
        if (root == null) {
            throw new Malformed(0, "an element", "none");
        }
        if (!more.isEmpty()) {
            more.addAll(0, root.content());
            root = new Shape.Element(root.name(), root.attributes(), List.copyOf(more));
        }
        measure(root, 0);
        return new Shape(
                Arrays.copyOf(values.instances, values.instanceCount),
                Arrays.copyOf(values.facts, values.factCount),
                root,
                parts,
                repeatsValues
                        ? references.stream().mapToInt(Integer::intValue).toArray()
                        : new int[0]);
    }

    /**
     * Adds up the text that every record of the shape has: names, the paths they make, literals.
     */
    private void measure(Shape.Element element, int path) {
        int here = path + element.name().length() + 1;
        text += here + element.name().length();
        for (Shape.Attribute attribute : element.attributes()) {
            text += here + 2 * attribute.name().length();
            attribute.value().forEach(part -> measure(part, here));
        }
        element.content().forEach(part -> measure(part, here));
        if (text > MAX_TEXT) {
            throw new Malformed(
                    0, "a template of at most " + MAX_TEXT + " characters", "a longer one");
        }
    }

    private void measure(Shape.Part part, int path) {
        switch (part) {
            case Shape.Element child -> measure(child, path);
            case Shape.Literal(Node.Text literal) -> text += literal.text().length();
            case Shape.Instruction i -> text += i.target().length() + i.data().length();
            case Shape.Value(int slot) -> references.add(slot);
        }
    }

    private void content(
            List<Node> nodes, int instance, List<Shape.Part> into, int depth, boolean root) {
        if (depth > MAX_DEPTH) {
            throw new Malformed(0, "elements nested at most " + MAX_DEPTH + " deep", "deeper ones");
        }
        for (Node node : nodes) {
            switch (node) {
                case Node.Text text -> add(into, new Shape.Literal(text));
                case Node.Instruction i -> add(into, new Shape.Instruction(i.target(), i.data()));
                case Node.Slot slot -> value(slot.index(), instance, into, depth);
                case Node.Element element -> {
                    if (root || !isLeftOut(element, instance)) {
                        element(element, instance, into, depth, root);
                    }
                }
            }
        }
    }

    private void value(int index, int instance, List<Shape.Part> into, int depth) {
        int slot = values.bases[instance] + index;
        long value = values.slots[slot];
        int child = Slots.instance(value);
        if (child >= 0) {
            content(values.instances[child].nodes, child, into, depth + 1, true);
        } else if (Slots.type(value) != ValueType.ABSENT) {
            add(into, new Shape.Value(slot));
        }
    }

    private boolean isLeftOut(Node.Element element, int instance) {
        int dependency = element.dependency();
        return dependency >= 0
                && dependency < values.instances[instance].slots
                && Slots.type(values.slots[values.bases[instance] + dependency])
                        == ValueType.NULL.code;
    }

    private void element(
            Node.Element node, int instance, List<Shape.Part> into, int depth, boolean root) {
        List<Shape.Attribute> attributes = new ArrayList<>(node.attributes().size());
        for (Node.Attribute attribute : node.attributes()) {
            List<Shape.Part> value = new ArrayList<>(1);
            content(attribute.value(), instance, value, depth + 1, false);
            for (Shape.Part part : value) {
                if (part instanceof Shape.Element) {
                    throw new Malformed(0, "text in an attribute", "an element");
                }
            }
            if (names(node, attribute)) {
                value = literal(value);
            }
            attributes.add(new Shape.Attribute(attribute.name(), value));
        }
        List<Shape.Part> content = new ArrayList<>(node.children().size());
        content(node.children(), instance, content, depth + 1, false);
        Shape.Element element = new Shape.Element(node.name(), attributes, content);
        if (root || arrays.isEmpty()) {
            add(into, element);
        } else {
            repeat(element, into);
        }
    }

    /** A name is text: where a slot gives it, the shape is this record's alone. */
    private List<Shape.Part> literal(List<Shape.Part> value) {
        List<Shape.Part> text = new ArrayList<>(value.size());
        for (Shape.Part part : value) {
            text.add(
                    part instanceof Shape.Value(int slot)
                            ? new Shape.Literal(
                                    new Node.Text(
                                            ValueText.string(data, values.slots[slot]),
                                            Node.Text.Kind.PLAIN))
                            : part);
        }
        return text;
    }

    /**
     * Repeats an element for each item of the arrays in it: first those in its content, then those
     * in its attributes.
     */
    private void repeat(Shape.Element element, List<Shape.Part> into) {
        for (int i = 0; i < element.content().size(); i++) {
            if (element.content().get(i) instanceof Shape.Value(int slot)
                    && arrays.containsKey(slot)) {
                int[] items = arrays.get(slot);
                for (int item = 0; item < items[0]; item++) {
                    List<Shape.Part> content = new ArrayList<>(element.content());
                    content.set(i, new Shape.Value(items[1] + item));
                    count(element);
                    repeat(new Shape.Element(element.name(), element.attributes(), content), into);
                }
                return;
            }
        }
        for (int a = 0; a < element.attributes().size(); a++) {
            Shape.Attribute attribute = element.attributes().get(a);
            for (int i = 0; i < attribute.value().size(); i++) {
                if (attribute.value().get(i) instanceof Shape.Value(int slot)
                        && arrays.containsKey(slot)) {
                    int[] items = arrays.get(slot);
                    for (int item = 0; item < items[0]; item++) {
                        List<Shape.Part> value = new ArrayList<>(attribute.value());
                        value.set(i, new Shape.Value(items[1] + item));
                        List<Shape.Attribute> attributes = new ArrayList<>(element.attributes());
                        attributes.set(a, new Shape.Attribute(attribute.name(), value));
                        count(element);
                        repeat(
                                new Shape.Element(element.name(), attributes, element.content()),
                                into);
                    }
                    return;
                }
            }
        }
        add(into, element);
    }

    /**
     * Charges a copy of the element; what it holds of elements is charged as often as it is copied.
     */
    private void count(Shape.Element element) {
        parts += element.attributes().size();
        for (Shape.Part part : element.content()) {
            if (part instanceof Shape.Element child) {
                count(child);
            }
        }
        if (element.hasElements() || element.content().size() + element.attributes().size() > 1) {
            repeatsValues = true;
        }
        charge(element.content().size());
    }

    private void add(List<Shape.Part> into, Shape.Part part) {
        if (part instanceof Shape.Value(int slot)) {
            repeatsValues |= used[slot];
            used[slot] = true;
        }
        charge(1);
        into.add(part);
    }

    private void charge(int more) {
        parts += more;
        if (parts > MAX_PARTS) {
            throw new Malformed(0, "a record of at most " + MAX_PARTS + " parts", "more");
        }
    }
}
