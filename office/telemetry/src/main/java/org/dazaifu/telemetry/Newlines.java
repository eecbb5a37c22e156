package org.dazaifu.telemetry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the ends of lines, eight bytes at a time. */
final class Newlines {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long NEWLINES = '\n' * ONES;

    private Newlines() {}

    /** The place of the first line feed in {@code bytes[from, to)}, or {@code to}. */
    static int next(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long word = (long) LONG.get(bytes, at) ^ NEWLINES;
            long hits = (word - ONES) & ~word & HIGHS;
            if (hits != 0) {
                return at + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** The place behind the last line feed in {@code bytes[from, to)}, or {@code from}. */
    static int behindLast(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** How many line feeds there are. */
    static int count(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** The first place that is not white space; the record separator of RFC 7464 counts as such. */
    static int skipSpace(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to
                && (bytes[at] == ' '
                        || bytes[at] == '\r'
                        || bytes[at] == '\n'
                        || bytes[at] == '\t'
                        || bytes[at] == 0x1E)) {
            at++;
        }
        return at;
    }
}
