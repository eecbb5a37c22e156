package org.dazaifu.evtx;

/**
 * The items of an array value (MS-EVEN6 section 3.1.4.7.5). Items of a fixed size stand one after
 * another, strings each end with a NUL (the last may lack it), security identifiers say their own
 * length. The format does not say where the items of binary data, handles and embedded XML end:
 * such an array counts as one item.
 */
final class ArrayItems {
    private ArrayItems() {}

    static int count(byte[] data, long array) {
        return walk(data, array, null, 0);
    }

    /** Writes the items as values of the item type into {@code into}, from {@code at} on. */
    static void items(byte[] data, long array, long[] into, int at) {
        walk(data, array, into, at);
    }

    private static int walk(
            byte[] data, long array, long @org.jspecify.annotations.Nullable [] into, int at) {
        int code = Slots.type(array) & ~ValueType.ARRAY;
        ValueType type = ValueType.of(code);
        int offset = Slots.offset(array);
        int end = offset + Slots.length(array);
        int count = 0;
        while (offset < end) {
            int length;
            int next;
            switch (type) {
                case STRING -> {
                    length = 2 * Bytes.unitsBeforeNul(data, offset, end - offset);
                    next = offset + length + 2;
                }
                case ANSI_STRING -> {
                    length = 0;
                    while (offset + length < end && data[offset + length] != 0) {
                        length++;
                    }
                    next = offset + length + 1;
                }
                case SID -> {
                    length =
                            end - offset < 8
                                    ? end - offset
                                    : Math.min(end - offset, 8 + 4 * Bytes.u8(data, offset + 1));
                    next = offset + length;
                }
                case SIZE_T -> {
                    length = Slots.length(array) % 8 == 0 ? 8 : 4;
                    next = offset + length;
                }
                default -> {
                    length = type.size == 0 ? end - offset : type.size;
                    next = offset + length;
                }
            }
            if (into != null) {
                into[at + count] = Slots.pack(offset, length, code);
            }
            count++;
            offset = next;
        }
        return count;
    }
}
