package org.dazaifu.evtx;

/**
 * A shape compiled to a straight line of literals and values that renders its records as JSON (see
 * {@link Decoded#toJson()}). What still depends on a record, whether an attribute is there and so
 * whether its element is an object, is left to {@link JsonElement}.
 */
final class JsonProgram {
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    /** Literal bytes, one stretch for each step. */
    private final byte[][] literals;

    /**
     * What follows the literal: a slot, or below zero {@code ~index} of an element, or {@link
     * #END}.
     */
    private final int[] values;

    private final boolean[] emptyIsText;
    private final JsonElement[] elements;

    static final int END = Integer.MIN_VALUE;

    JsonProgram(byte[][] literals, int[] values, boolean[] emptyIsText, JsonElement[] elements) {
        this.literals = literals;
        this.values = values;
        this.emptyIsText = emptyIsText;
        this.elements = elements;
    }

    static JsonProgram compile(Shape.Element root) {
        JsonCompiler compiler = new JsonCompiler();
        compiler.root(root);
        return compiler.program();
    }

    void write(Utf8Buffer out, byte[] data, long[] slots) {
        for (int i = 0; i < values.length; i++) {
            byte[] literal = literals[i];
            out.raw(literal, 0, literal.length);
            int value = values[i];
            if (value >= 0) {
                value(out, data, slots[value], emptyIsText[i]);
            } else if (value != END) {
                elements[~value].write(out, data, slots);
            }
        }
    }

    /** One value that is all of its element or attribute. */
    static void value(Utf8Buffer out, byte[] data, long slot, boolean emptyIsText) {
        if (Slots.isEmpty(data, slot)) {
            if (emptyIsText) {
                out.append('"').append('"');
            } else {
                out.raw(NULL, 0, 4);
            }
        } else {
            text(out, data, slot);
        }
    }

    /** A value that is not empty: bare or in quotes. */
    static void text(Utf8Buffer out, byte[] data, long slot) {
        int type = Slots.type(slot);
        if (type == ValueType.STRING.code) {
            int offset = Slots.offset(slot);
            int units = Bytes.unitsBeforeNul(data, offset, Slots.length(slot));
            out.room(6 * units + 10);
            out.bytes[out.length++] = '"';
            Escape.JSON.utf16(out, data, offset, units);
            out.append('"');
        } else if (ValueType.isBare(type)) {
            ValueText.write(out, data, slot, Escape.JSON);
        } else {
            out.append('"');
            ValueText.write(out, data, slot, Escape.JSON);
            out.append('"');
        }
    }
}
