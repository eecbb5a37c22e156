package org.dazaifu.evtx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a shape into a {@link JsonProgram}: the members and their order are settled here, the
 * values later.
 */
final class JsonCompiler {
    private static final byte[] NO_DATA = {};
    private static final long[] NO_SLOTS = {};

    private final Utf8Buffer literal = new Utf8Buffer(256);
    private final List<byte[]> literals = new ArrayList<>();
    private final List<Integer> values = new ArrayList<>();
    private final List<Boolean> emptyIsText = new ArrayList<>();
    private final List<JsonElement> elements = new ArrayList<>();

    void root(Shape.Element root) {
        literal.append("{\"");
        Escape.JSON.text(literal, root.name());
        literal.append("\":");
        value(root, isContainer(root));
        literal.append('}');
    }

    JsonProgram program() {
        step(JsonProgram.END, false);
        boolean[] empty = new boolean[emptyIsText.size()];
        for (int i = 0; i < empty.length; i++) {
            empty[i] = emptyIsText.get(i);
        }
        return new JsonProgram(
                literals.toArray(byte[][]::new),
                values.stream().mapToInt(Integer::intValue).toArray(),
                empty,
                elements.toArray(JsonElement[]::new));
    }

    private void step(int value, boolean empty) {
        literals.add(literal.toByteArray());
        literal.clear();
        values.add(value);
        emptyIsText.add(empty);
    }

    private static boolean isContainer(Shape.Element element) {
        return element.name().equals("EventData") || element.name().equals("UserData");
    }

    private void value(Shape.Element element, boolean container) {
        form(element, element.attributes(), container, false);
    }

    /** A {@code Data} element gives its text; its attributes gave its name. */
    private void data(Shape.Element element) {
        form(element, List.of(), false, true);
    }

    private void form(
            Shape.Element element,
            List<Shape.Attribute> attributes,
            boolean container,
            boolean emptyText) {
        List<Shape.Part> text = element.text();
        if (!element.hasElements()
                && attributes.isEmpty()
                && text.size() == 1
                && text.get(0) instanceof Shape.Value(int slot)) {
            step(slot, emptyText);
            return;
        }
        boolean settled =
                isLiteral(text) && attributes.stream().allMatch(a -> isLiteral(a.value()));
        if (settled && element.hasElements()) {
            literal.append('{');
            boolean any = settledAttributes(attributes);
            if (JsonElement.hasText(text, NO_DATA, NO_SLOTS)) {
                literal.append(any ? ",\"#text\":" : "\"#text\":");
                JsonElement.content(literal, text, NO_DATA, NO_SLOTS);
                any = true;
            }
            members(element, container, any);
            literal.append('}');
            return;
        }
        List<JsonElement.Attribute> rest = new ArrayList<>();
        for (Shape.Attribute attribute : attributes) {
            rest.add(new JsonElement.Attribute(key(attribute.name()), attribute.value()));
        }
        JsonProgram members = null;
        if (element.hasElements()) {
            JsonCompiler inner = new JsonCompiler();
            inner.members(element, container, false);
            members = inner.program();
        }
        JsonElement open = new JsonElement(rest, text, members, emptyText);
        if (settled) {
            open.write(literal, NO_DATA, NO_SLOTS);
        } else {
            elements.add(open);
            step(~(elements.size() - 1), emptyText);
        }
    }

    private boolean settledAttributes(List<Shape.Attribute> attributes) {
        boolean any = false;
        for (Shape.Attribute attribute : attributes) {
            if (JsonElement.hasText(attribute.value(), NO_DATA, NO_SLOTS)) {
                literal.append(any ? "," : "\"#attributes\":{");
                any = true;
                byte[] key = key(attribute.name());
                literal.raw(key, 0, key.length);
                JsonElement.content(literal, attribute.value(), NO_DATA, NO_SLOTS);
            }
        }
        if (any) {
            literal.append('}');
        }
        return any;
    }

    private void members(Shape.Element element, boolean container, boolean any) {
        List<Shape.Element> children = new ArrayList<>();
        for (Shape.Part part : element.content()) {
            if (part instanceof Shape.Element child) {
                children.add(child);
            }
        }
        boolean named =
                container && children.stream().anyMatch(c -> isData(c) && !dataName(c).isEmpty());
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> dataNames = new HashMap<>();
        boolean positional = false;
        boolean comma = any;
        for (int i = 0; i < children.size(); i++) {
            Shape.Element child = children.get(i);
            boolean data = container && isData(child);
            if (data && !named) {
                if (!positional) {
                    comma(comma);
                    positionalData(children);
                    positional = true;
                }
            } else if (data && !dataName(child).isEmpty()) {
                comma(comma);
                i += namedData(children, i, dataNames) - 1;
            } else {
                comma(comma);
                key(child.name(), names);
                if (data) {
                    data(child);
                } else {
                    value(child, isContainer(child));
                }
            }
            comma = true;
        }
    }

    private void comma(boolean needed) {
        if (needed) {
            literal.append(',');
        }
    }

    private void positionalData(List<Shape.Element> children) {
        literal.append("\"Data\":{\"#text\":");
        list(children.stream().filter(JsonCompiler::isData).toList());
        literal.append('}');
    }

    /** Writes the run of equally named data that begins at {@code from}; answers its length. */
    private int namedData(List<Shape.Element> children, int from, Map<String, Integer> names) {
        String name = dataName(children.get(from));
        int to = from + 1;
        while (to < children.size()
                && isData(children.get(to))
                && dataName(children.get(to)).equals(name)) {
            to++;
        }
        key(name, names);
        list(children.subList(from, to));
        return to - from;
    }

    private void list(List<Shape.Element> run) {
        if (run.size() == 1) {
            data(run.get(0));
            return;
        }
        literal.append('[');
        for (int i = 0; i < run.size(); i++) {
            comma(i > 0);
            data(run.get(i));
        }
        literal.append(']');
    }

    private void key(String name, Map<String, Integer> seen) {
        int before = seen.merge(name, 1, Integer::sum) - 1;
        byte[] key = key(before == 0 ? name : name + "_" + before);
        literal.raw(key, 0, key.length);
    }

    private static byte[] key(String name) {
        Utf8Buffer key = new Utf8Buffer(name.length() + 8);
        key.append('"');
        Escape.JSON.text(key, name);
        return key.append("\":").toByteArray();
    }

    private static boolean isData(Shape.Element element) {
        return element.name().equals("Data");
    }

    private static String dataName(Shape.Element element) {
        for (Shape.Attribute attribute : element.attributes()) {
            if (attribute.name().equals("Name")) {
                StringBuilder name = new StringBuilder();
                for (Shape.Part part : attribute.value()) {
                    if (part instanceof Shape.Literal(Node.Text text)) {
                        name.append(text.text());
                    }
                }
                return name.toString();
            }
        }
        return "";
    }

    private static boolean isLiteral(List<Shape.Part> parts) {
        return parts.stream().noneMatch(Shape.Value.class::isInstance);
    }
}
