package org.dazaifu.evtx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing byte buffer that text is rendered into as UTF-8. Made to be reused: {@link #clear}
 * keeps the memory. Not safe for use by several threads.
 */
public final class Utf8Buffer {
    private static final byte[] HEX_LOWER = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** Two digits for each number below 100. */
    private static final byte[] PAIRS = new byte[200];

    static {
        for (int i = 0; i < 100; i++) {
            PAIRS[2 * i] = (byte) ('0' + i / 10);
            PAIRS[2 * i + 1] = (byte) ('0' + i % 10);
        }
    }

    byte[] bytes;
    int length;

    public Utf8Buffer() {
        this(4096);
    }

    public Utf8Buffer(int capacity) {
        this.bytes = new byte[Math.max(16, capacity)];
    }

    /** How many bytes have been written since the last {@link #clear}. */
    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Appends {@code text} as it is; an unpaired surrogate becomes U+FFFD. */
    public Utf8Buffer append(String text) {
        int size = text.length();
        room(3 * size);
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < size
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                codePoint(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                codePoint(Character.isSurrogate(c) ? 0xfffd : c);
            }
        }
        return this;
    }

    public Utf8Buffer append(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** What has been written, as text. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Makes room for {@code more} bytes. */
    void room(int more) {
        if (bytes.length - length < more) {
            bytes =
                    Arrays.copyOf(
                            bytes, Math.max(length + more, bytes.length + (bytes.length >> 1)));
        }
    }

    void raw(byte[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    /** Appends a code point; the caller has made room. */
    void codePoint(int c) {
        if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
        } else if (c < 0x1_0000) {
            bytes[length++] = (byte) (0xe0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
        } else {
            bytes[length++] = (byte) (0xf0 | c >> 18);
            bytes[length++] = (byte) (0x80 | c >> 12 & 0x3f);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
        }
    }

    void ascii(String text) {
        int size = text.length();
        room(size);
        for (int i = 0; i < size; i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    void signed(long value) {
        if (value < 0) {
            append('-');
            // The negation of the least long is itself, which read without sign is right.
            unsigned(-value);
        } else {
            unsigned(value);
        }
    }

    void unsigned(long value) {
        room(20);
        if (value < 0) {
            long high = Long.divideUnsigned(value, 10);
            unsigned(high);
            bytes[length++] = (byte) ('0' + (value - 10 * high));
            return;
        }
        int digits = 1;
        for (long limit = 10; digits < 19 && value >= limit; limit *= 10) {
            digits++;
        }
        digits(value, digits);
    }

    /** Appends exactly {@code count} decimal digits, the lowest last; the caller has made room. */
    void digits(long value, int count) {
        long rest = value;
        int i = length + count;
        while (rest > Integer.MAX_VALUE && i - length >= 2) {
            long quotient = rest / 100;
            i -= 2;
            pair(i, (int) (rest - 100 * quotient));
            rest = quotient;
        }
        int small = (int) rest;
        while (i - length >= 2) {
            int quotient = small / 100;
            i -= 2;
            pair(i, small - 100 * quotient);
            small = quotient;
        }
        if (i > length) {
            bytes[i - 1] = (byte) ('0' + small % 10);
        }
        length += count;
    }

    private void pair(int at, int value) {
        bytes[at] = PAIRS[2 * value];
        bytes[at + 1] = PAIRS[2 * value + 1];
    }

    /** {@code 0x} and the fewest lower-case digits. */
    void hex(long value) {
        room(18);
        bytes[length++] = '0';
        bytes[length++] = 'x';
        int shift = Math.max(0, 63 - Long.numberOfLeadingZeros(value) & ~3);
        for (; shift >= 0; shift -= 4) {
            bytes[length++] = HEX_LOWER[(int) (value >>> shift) & 0xf];
        }
    }

    /** Two lower-case digits; the caller has made room. */
    void hexByte(int value) {
        bytes[length++] = HEX_LOWER[value >> 4 & 0xf];
        bytes[length++] = HEX_LOWER[value & 0xf];
    }
}
