package org.dazaifu.evtx;

/**
 * A value in place, packed into a long: where in the chunk (17 bits), bytes (17), type code (8),
 * nested instance (16).
 */
final class Slots {
    static final long MISSING = pack(0, 0, ValueType.ABSENT);

    private Slots() {}

    static long pack(int offset, int length, int type) {
        return offset | (long) length << 17 | (long) type << 34;
    }

    static int offset(long slot) {
        return (int) slot & 0x1ffff;
    }

    static int length(long slot) {
        return (int) (slot >>> 17) & 0x1ffff;
    }

    static int type(long slot) {
        return (int) (slot >>> 34) & 0xff;
    }

    static long withInstance(long slot, int instance) {
        return slot | (long) (instance + 1) << 42;
    }

    /** The nested instance's index, or -1. */
    static int instance(long slot) {
        return ((int) (slot >>> 42) & 0xffff) - 1;
    }

    /**
     * Whether the value has no text: null, absent, or of no length (for text: nothing before the
     * first NUL).
     */
    static boolean isEmpty(byte[] data, long slot) {
        int length = length(slot);
        if (length == 0) {
            return true;
        }
        int type = type(slot);
        if (type == ValueType.STRING.code || type == ValueType.EVT_XML.code) {
            return length < 2 || Bytes.u16(data, offset(slot)) == 0;
        }
        return type == ValueType.NULL.code
                || type == ValueType.ANSI_STRING.code
                        && Bytes.isZero(data, offset(slot), offset(slot) + length);
    }
}
