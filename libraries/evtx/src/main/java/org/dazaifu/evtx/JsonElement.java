package org.dazaifu.evtx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element whose JSON form depends on the record: with attributes it is an object, without them
 * its text or null.
 */
final class JsonElement {
    /** An attribute; {@code key} is its name as a JSON key with the colon. */
    record Attribute(byte[] key, List<Shape.Part> value, int slot) {
        Attribute(byte[] key, List<Shape.Part> value) {
            this(
                    key,
                    value,
                    value.size() == 1 && value.get(0) instanceof Shape.Value(int only) ? only : -1);
        }
    }

    private static final byte[] ATTRIBUTES =
            "\"#attributes\":{".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] TEXT =
            "\"#text\":".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final Attribute[] attributes;
    private final List<Shape.Part> text;

    /** The members its child elements give, or null where it has none. */
    private final @Nullable JsonProgram members;

    private final boolean emptyIsText;

    JsonElement(
            List<Attribute> attributes,
            List<Shape.Part> text,
            @Nullable JsonProgram members,
            boolean emptyIsText) {
        this.attributes = attributes.toArray(Attribute[]::new);
        this.text = List.copyOf(text);
        this.members = members;
        this.emptyIsText = emptyIsText;
    }

    void write(Utf8Buffer out, byte[] data, long[] slots) {
        int start = out.length();
        out.append('{');
        boolean any = attributes(out, data, slots);
        boolean hasText = hasText(text, data, slots);
        if (!any && members == null) {
            out.length = start;
            if (hasText) {
                content(out, text, data, slots);
            } else {
                out.append(emptyIsText ? "\"\"" : "null");
            }
            return;
        }
        if (hasText) {
            if (any) {
                out.append(',');
            }
            out.raw(TEXT, 0, TEXT.length);
            content(out, text, data, slots);
            any = true;
        }
        if (members != null) {
            if (any) {
                out.append(',');
            }
            members.write(out, data, slots);
        }
        out.append('}');
    }

    private boolean attributes(Utf8Buffer out, byte[] data, long[] slots) {
        boolean any = false;
        for (Attribute attribute : attributes) {
            boolean present =
                    attribute.slot >= 0
                            ? !Slots.isEmpty(data, slots[attribute.slot])
                            : hasText(attribute.value, data, slots);
            if (present) {
                if (any) {
                    out.append(',');
                } else {
                    out.raw(ATTRIBUTES, 0, ATTRIBUTES.length);
                }
                any = true;
                out.raw(attribute.key, 0, attribute.key.length);
                if (attribute.slot >= 0) {
                    JsonProgram.text(out, data, slots[attribute.slot]);
                } else {
                    content(out, attribute.value, data, slots);
                }
            }
        }
        if (any) {
            out.append('}');
        }
        return any;
    }

    /** Text that is not empty: bare where it is one number or truth value. */
    static void content(Utf8Buffer out, List<Shape.Part> parts, byte[] data, long[] slots) {
        Shape.Part only = null;
        int count = 0;
        for (int i = 0; i < parts.size(); i++) {
            Shape.Part part = parts.get(i);
            if (isText(part, data, slots)) {
                only = part;
                count++;
            }
        }
        if (count == 1) {
            if (only instanceof Shape.Value value) {
                JsonProgram.value(out, data, slots[value.slot()], true);
                return;
            }
            if (only instanceof Shape.Literal literal
                    && literal.text().kind() == Node.Text.Kind.BARE) {
                out.append(literal.text().text());
                return;
            }
        }
        out.append('"');
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Shape.Value(int slot) -> ValueText.write(out, data, slots[slot], Escape.JSON);
                case Shape.Literal(Node.Text literal) -> Escape.JSON.text(out, literal.text());
                case Shape.Instruction instruction -> {}
                case Shape.Element e -> {}
            }
        }
        out.append('"');
    }

    static boolean hasText(List<Shape.Part> parts, byte[] data, long[] slots) {
        for (int i = 0; i < parts.size(); i++) {
            if (isText(parts.get(i), data, slots)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(Shape.Part part, byte[] data, long[] slots) {
        return switch (part) {
            case Shape.Value value -> !Slots.isEmpty(data, slots[value.slot()]);
            case Shape.Literal literal -> !literal.text().text().isEmpty();
            case Shape.Instruction i -> false;
            case Shape.Element e -> false;
        };
    }
}
