package org.dazaifu.telemetry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Turns the inside of a JSON string into text (RFC 8259, section 7). */
final class JsonText {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long BACKSLASHES = '\\' * ONES;

    private JsonText() {}

    /**
     * The text of {@code bytes[from, to)}, which lies between the quotation marks of a string whose
     * escapes were found to be valid. Bytes that are not UTF-8 become U+FFFD, as the record is
     * worth more than the character.
     */
    static String decode(byte[] bytes, int from, int to) {
        byte[] text = new byte[to - from + Long.BYTES];
        int size = 0;
        boolean loneSurrogate = false;
        for (int i = from; i < to; i++) {
            int plain = copyPlain(bytes, i, to, text, size);
            i += plain;
            size += plain;
            if (i >= to) {
                break;
            }
            if (i + 1 == to) {
                text[size++] = bytes[i];
                break;
            }
            byte kind = bytes[++i];
            switch (kind) {
                case 'n' -> text[size++] = '\n';
                case 'r' -> text[size++] = '\r';
                case 't' -> text[size++] = '\t';
                case 'b' -> text[size++] = '\b';
                case 'f' -> text[size++] = '\f';
                case 'u' -> {
                    int point = hex4(bytes, i + 1, to);
                    if (point < 0) {
                        text[size++] = kind;
                        break;
                    }
                    i += 4;
                    if (Character.isHighSurrogate((char) point)
                            && i + 2 < to
                            && bytes[i + 1] == '\\'
                            && bytes[i + 2] == 'u') {
                        int low = hex4(bytes, i + 3, to);
                        if (low >= 0 && Character.isLowSurrogate((char) low)) {
                            point = Character.toCodePoint((char) point, (char) low);
                            i += 6;
                        }
                    }
                    loneSurrogate |= point >= 0xD800 && point <= 0xDFFF;
                    size = putUtf8(text, size, point);
                }
                default -> text[size++] = kind;
            }
        }
        return loneSurrogate
                ? withLoneSurrogates(text, size)
                : new String(text, 0, size, StandardCharsets.UTF_8);
    }

    /**
     * Copies what stands before the first backslash, eight bytes at a time; up to seven bytes more
     * than the answer says may be written.
     */
    private static int copyPlain(byte[] bytes, int from, int to, byte[] into, int at) {
        int size = 0;
        while (from + size + Long.BYTES <= to) {
            long word = (long) LONG.get(bytes, from + size);
            LONG.set(into, at + size, word);
            long differs = word ^ BACKSLASHES;
            long hits = (differs - ONES) & ~differs & HIGHS;
            if (hits != 0) {
                return size + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
            size += Long.BYTES;
        }
        while (from + size < to && bytes[from + size] != '\\') {
            into[at + size] = bytes[from + size];
            size++;
        }
        return size;
    }

    /** The value of four hexadecimal digits, or -1 where they are not that. */
    static int hex4(byte[] bytes, int at, int to) {
        if (at + 4 > to) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static int putUtf8(byte[] text, int at, int point) {
        int size = at;
        if (point < 0x80) {
            text[size++] = (byte) point;
        } else if (point < 0x800) {
            text[size++] = (byte) (0xC0 | point >> 6);
            text[size++] = (byte) (0x80 | point & 0x3F);
        } else if (point < 0x10000) {
            text[size++] = (byte) (0xE0 | point >> 12);
            text[size++] = (byte) (0x80 | point >> 6 & 0x3F);
            text[size++] = (byte) (0x80 | point & 0x3F);
        } else {
            text[size++] = (byte) (0xF0 | point >> 18);
            text[size++] = (byte) (0x80 | point >> 12 & 0x3F);
            text[size++] = (byte) (0x80 | point >> 6 & 0x3F);
            text[size++] = (byte) (0x80 | point & 0x3F);
        }
        return size;
    }

    /**
     * UTF-8 has no form for half a pair, which JSON allows: such text is put together by pieces.
     */
    private static String withLoneSurrogates(byte[] text, int size) {
        StringBuilder whole = new StringBuilder(size);
        int plain = 0;
        for (int i = 0; i + 2 < size; i++) {
            if (text[i] == (byte) 0xED
                    && (text[i + 1] & 0xE0) == 0xA0
                    && (text[i + 2] & 0xC0) == 0x80) {
                whole.append(new String(text, plain, i - plain, StandardCharsets.UTF_8));
                whole.append((char) (0xD000 | (text[i + 1] & 0x3F) << 6 | text[i + 2] & 0x3F));
                plain = i + 3;
                i += 2;
            }
        }
        return whole.append(new String(text, plain, size - plain, StandardCharsets.UTF_8))
                .toString();
    }
}
