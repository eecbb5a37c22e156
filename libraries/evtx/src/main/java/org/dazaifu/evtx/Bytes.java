package org.dazaifu.evtx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Little-endian reads and UTF-16LE text over a byte array. Callers have checked the bounds that
 * matter to them.
 */
final class Bytes {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    static int u8(byte[] data, int offset) {
        return data[offset] & 0xff;
    }

    static int u16(byte[] data, int offset) {
        return data[offset] & 0xff | (data[offset + 1] & 0xff) << 8;
    }

    static int i32(byte[] data, int offset) {
        return (int) INT.get(data, offset);
    }

    static long u32(byte[] data, int offset) {
        return (int) INT.get(data, offset) & 0xffff_ffffL;
    }

    static long i64(byte[] data, int offset) {
        return (long) LONG.get(data, offset);
    }

    static void putInt(byte[] data, int offset, int value) {
        INT.set(data, offset, value);
    }

    /** UTF-16LE code units as a string, each kept as it is, unpaired surrogates included. */
    static String utf16(byte[] data, int offset, int units) {
        if (units == 0) {
            return "";
        }
        int end = offset + 2 * units;
        byte[] latin = new byte[units];
        int i = 0;
        for (int at = offset; at < end; at += 2, i++) {
            if (data[at + 1] != 0) {
                return wide(data, offset, units);
            }
            latin[i] = data[at];
        }
        return new String(latin, StandardCharsets.ISO_8859_1);
    }

    private static String wide(byte[] data, int offset, int units) {
        char[] chars = new char[units];
        for (int i = 0; i < units; i++) {
            chars[i] = (char) u16(data, offset + 2 * i);
        }
        return new String(chars);
    }

    /** The code units before the first NUL in {@code bytes} bytes of UTF-16LE. */
    static int unitsBeforeNul(byte[] data, int offset, int bytes) {
        int units = bytes >> 1;
        int i = 0;
        for (; i + 4 <= units; i += 4) {
            long four = i64(data, offset + 2 * i);
            // A lane is zero where subtracting one borrows from a clear high bit; a false hit above
            // a true one is harmless.
            if (((four - 0x0001_0001_0001_0001L) & ~four & 0x8000_8000_8000_8000L) != 0) {
                break;
            }
        }
        while (i < units && u16(data, offset + 2 * i) != 0) {
            i++;
        }
        return i;
    }

    static boolean isZero(byte[] data, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            if (i64(data, i) != 0) {
                return false;
            }
        }
        for (; i < to; i++) {
            if (data[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
