package org.dazaifu.telemetry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON record: names at once, values as places in the bytes that become text when
 * asked for. Reused from record to record.
 */
final class JsonFields {

    /** How a value stands in the bytes. */
    private static final byte NULL = 0;

    private static final byte TEXT = 1;
    private static final byte ESCAPED = 2;

    private static final int MOST = 1 << 16;

    private byte[] bytes = new byte[0];
    private @Nullable String[] names = new @Nullable String[128];
    private FieldRole[] roles = new FieldRole[128];
    private @Nullable String[] texts = new @Nullable String[128];
    private int[] starts = new int[128];
    private int[] ends = new int[128];
    private byte[] forms = new byte[128];
    private final int[] first = new int[FieldRole.COUNT];
    private int size;

    /** Forgets the last record and makes ready for one that lies in {@code bytes}. */
    void reset(byte[] bytes) {
        this.bytes = bytes;
        Arrays.fill(texts, 0, size, null);
        Arrays.fill(first, -1);
        size = 0;
    }

    int size() {
        return size;
    }

    String name(int index) {
        String name = names[Objects.checkIndex(index, size)];
        if (name == null) {
            throw new IllegalStateException("field " + index + " has no name");
        }
        return name;
    }

    @Nullable String text(int index) {
        if (forms[Objects.checkIndex(index, size)] == NULL) {
            return null;
        }
        String text = texts[index];
        if (text == null) {
            text =
                    forms[index] == ESCAPED
                            ? JsonText.decode(bytes, starts[index], ends[index])
                            : new String(
                                    bytes,
                                    starts[index],
                                    ends[index] - starts[index],
                                    StandardCharsets.UTF_8);
            texts[index] = text;
        }
        return text;
    }

    /** The first field with the role, or -1. */
    int first(FieldRole role) {
        return first[role.ordinal()];
    }

    /** The text of the first field with the role, or null where there is none or it says null. */
    @Nullable String text(FieldRole role) {
        int index = first(role);
        return index < 0 ? null : text(index);
    }

    /** The text of a field by way of a cache; empty where the field says null. */
    String text(int index, TextCache cache) {
        if (forms[index] == TEXT && texts[index] == null) {
            texts[index] = cache.text(bytes, starts[index], ends[index]);
        }
        String text = text(index);
        return text == null ? "" : text;
    }

    /** The index of the first field of that name, or -1. */
    int find(String name) {
        for (int i = 0; i < size; i++) {
            if (name.equals(names[i])) {
                return i;
            }
        }
        return -1;
    }

    /** A value between quotation marks, which are not part of {@code bytes[from, to)}. */
    boolean addString(FieldName field, int from, int to, boolean escaped) {
        return add(field, from, to, escaped ? ESCAPED : TEXT);
    }

    /** A number or truth value. */
    boolean addLiteral(FieldName field, int from, int to) {
        return add(field, from, to, TEXT);
    }

    boolean addNull(FieldName field) {
        return add(field, 0, 0, NULL);
    }

    private boolean add(FieldName field, int from, int to, byte form) {
        if (size + 2 > MOST) {
            return false;
        }
        if (field.role == FieldRole.LEFT_OUT) {
            return true;
        }
        if (field.role != FieldRole.NONE && first[field.role.ordinal()] < 0) {
            first[field.role.ordinal()] = size;
        }
        append(field.name, field.role, from, to, form);
        if (field.alias != null) {
            append(field.alias, FieldRole.NONE, from, to, form);
        }
        return true;
    }

    /** Gives field {@code index} a second name. */
    void alias(String name, int index) {
        append(name, FieldRole.NONE, starts[index], ends[index], forms[index]);
    }

    private void append(String name, FieldRole role, int from, int to, byte form) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            roles = Arrays.copyOf(roles, 2 * size);
            texts = Arrays.copyOf(texts, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            forms = Arrays.copyOf(forms, 2 * size);
        }
        names[size] = name;
        roles[size] = role;
        starts[size] = from;
        ends[size] = to;
        forms[size] = form;
        size++;
    }

    /**
     * Ends an EventData item that was given as an object and whose parts are the fields from {@code
     * from} on: its value takes the name that the item says.
     */
    void nameItem(int from) {
        String itemName = null;
        for (int i = from; i < size; i++) {
            if (roles[i] == FieldRole.ITEM_NAME) {
                itemName = text(i);
            }
        }
        if (itemName == null || itemName.isEmpty()) {
            return;
        }
        int kept = from;
        for (int i = from; i < size; i++) {
            if (roles[i] == FieldRole.ITEM_NAME) {
                texts[i] = null;
                continue;
            }
            names[kept] = roles[i] == FieldRole.ITEM_VALUE ? itemName : names[i];
            roles[kept] = FieldRole.NONE;
            starts[kept] = starts[i];
            ends[kept] = ends[i];
            forms[kept] = forms[i];
            kept++;
        }
        size = kept;
    }
}
