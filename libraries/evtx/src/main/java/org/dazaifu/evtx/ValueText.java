package org.dazaifu.evtx;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * The text of values, in the forms Windows and the public tools print: numbers in decimal,
 * hexadecimal types and pointers as {@code 0x} and the fewest lower-case digits, GUIDs lower-case
 * in braces, times in UTC with seven decimals, security identifiers as {@code S-1-...}, binary data
 * as upper-case digits. Text ends at its first NUL.
 */
final class ValueText {
    private static final byte[] HEX_UPPER = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /**
     * The place of a GUID's bytes as they are printed, with -1 for a hyphen (RFC 4122 with its
     * first fields swapped).
     */
    private static final int[] GUID = {
        3, 2, 1, 0, -1, 5, 4, -1, 7, 6, -1, 8, 9, -1, 10, 11, 12, 13, 14, 15
    };

    /**
     * Windows-1252 from 0x80 to 0x9f; the five bytes it leaves open stand for the controls of the
     * same number.
     */
    private static final String WINDOWS_1252 =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    private static final ThreadLocal<Utf8Buffer> SCRATCH =
            ThreadLocal.withInitial(() -> new Utf8Buffer(256));

    private ValueText() {}

    static String string(byte[] data, long slot) {
        int code = Slots.type(slot);
        int offset = Slots.offset(slot);
        int length = Slots.length(slot);
        if (length == 0) {
            return "";
        }
        if (code < ValueType.ARRAY) {
            switch (ValueType.of(code)) {
                case STRING, EVT_XML -> {
                    return Bytes.utf16(data, offset, Bytes.unitsBeforeNul(data, offset, length));
                }
                case INT8 -> {
                    return Integer.toString(data[offset]);
                }
                case UINT8 -> {
                    return Integer.toString(Bytes.u8(data, offset));
                }
                case UINT16 -> {
                    return Integer.toString(Bytes.u16(data, offset));
                }
                case UINT32 -> {
                    return Long.toString(Bytes.u32(data, offset));
                }
                case ANSI_STRING -> {
                    StringBuilder text = new StringBuilder(length);
                    for (int i = offset; i < offset + length; i++) {
                        if (data[i] != 0) {
                            text.append(ansi(data[i]));
                        }
                    }
                    return text.toString();
                }
                default -> {}
            }
        }
        return ascii(data, slot);
    }

    private static String ascii(byte[] data, long slot) {
        if (Slots.type(slot) == (ValueType.STRING.code | ValueType.ARRAY)) {
            // Only arrays with one item or none come here often; several are joined by commas where
            // nothing can repeat.
            long[] items = new long[ArrayItems.count(data, slot)];
            ArrayItems.items(data, slot, items, 0);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < items.length; i++) {
                text.append(i > 0 ? "," : "").append(string(data, items[i]));
            }
            return text.toString();
        }
        Utf8Buffer out = SCRATCH.get();
        out.clear();
        write(out, data, slot, Escape.NONE);
        return out.toString();
    }

    /** Writes the value's text; nothing for an empty one. */
    static void write(Utf8Buffer out, byte[] data, long slot, Escape escape) {
        int code = Slots.type(slot);
        int offset = Slots.offset(slot);
        int length = Slots.length(slot);
        if (length == 0) {
            return;
        }
        if (code >= ValueType.ARRAY) {
            list(out, data, slot, escape);
            return;
        }
        switch (ValueType.of(code)) {
            case NULL, BIN_XML -> {}
            case STRING, EVT_XML ->
                    escape.utf16(out, data, offset, Bytes.unitsBeforeNul(data, offset, length));
            case ANSI_STRING -> {
                out.room(6 * length);
                for (int i = offset; i < offset + length; i++) {
                    if (data[i] != 0) {
                        escape.character(out, ansi(data[i]));
                    }
                }
            }
            case INT8 -> out.signed(data[offset]);
            case UINT8 -> out.unsigned(Bytes.u8(data, offset));
            case INT16 -> out.signed((short) Bytes.u16(data, offset));
            case UINT16 -> out.unsigned(Bytes.u16(data, offset));
            case INT32 -> out.signed(Bytes.i32(data, offset));
            case UINT32 -> out.unsigned(Bytes.u32(data, offset));
            case INT64 -> out.signed(Bytes.i64(data, offset));
            case UINT64 -> out.unsigned(Bytes.i64(data, offset));
            case REAL32 -> {
                float real = Float.intBitsToFloat(Bytes.i32(data, offset));
                out.ascii(real(Float.toString(real), -6, 12));
            }
            case REAL64 -> {
                double real = Double.longBitsToDouble(Bytes.i64(data, offset));
                out.ascii(real(Double.toString(real), -5, 15));
            }
            case BOOL -> bool(out, length >= 4 ? Bytes.i32(data, offset) : data[offset]);
            case BINARY -> binary(out, data, offset, length);
            case GUID -> guid(out, data, offset);
            case SIZE_T, EVT_HANDLE ->
                    out.hex(length >= 8 ? Bytes.i64(data, offset) : Bytes.u32(data, offset));
            case FILETIME -> Times.writeFileTime(out, Bytes.i64(data, offset));
            case SYSTEMTIME -> Times.writeSystemTime(out, data, offset);
            case SID -> sid(out, data, offset, length);
            case HEX_INT32 -> out.hex(Bytes.u32(data, offset));
            case HEX_INT64 -> out.hex(Bytes.i64(data, offset));
        }
    }

    private static void list(Utf8Buffer out, byte[] data, long array, Escape escape) {
        ValueType type = ValueType.of(Slots.type(array));
        if (type == ValueType.BINARY || type == ValueType.EVT_HANDLE || type == ValueType.BIN_XML) {
            // Nothing says where one item ends: the bytes are all that can be said truly.
            binary(out, data, Slots.offset(array), Slots.length(array));
            return;
        }
        long[] items = new long[ArrayItems.count(data, array)];
        ArrayItems.items(data, array, items, 0);
        for (int i = 0; i < items.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            write(out, data, items[i], escape);
        }
    }

    private static char ansi(byte b) {
        int c = b & 0xff;
        return c >= 0x80 && c < 0xa0 ? WINDOWS_1252.charAt(c - 0x80) : (char) c;
    }

    /** A truth value; Windows puts flags in some of them, which stay the number they are. */
    private static void bool(Utf8Buffer out, int value) {
        switch (value) {
            case 0 -> out.ascii("false");
            case 1 -> out.ascii("true");
            default -> out.signed(value);
        }
    }

    /**
     * The shortest decimal that reads back as the same number: written out while the power of ten
     * of its first digit lies between the bounds, with an exponent beyond them.
     */
    private static String real(String text, int least, int greatest) {
        if (text.endsWith("Infinity")) {
            return text.startsWith("-") ? "-inf" : "inf";
        }
        int e = text.indexOf('E');
        if (e < 0) {
            return text;
        }
        int exponent = Integer.parseInt(text.substring(e + 1));
        if (exponent >= least && exponent <= greatest) {
            String plain = new BigDecimal(text).stripTrailingZeros().toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String mantissa = text.substring(0, e);
        if (mantissa.endsWith(".0")) {
            mantissa = mantissa.substring(0, mantissa.length() - 2);
        }
        return mantissa + (exponent < 0 ? "e" : "e+") + exponent;
    }

    private static void binary(Utf8Buffer out, byte[] data, int offset, int length) {
        out.room(2 * length);
        for (int i = offset; i < offset + length; i++) {
            out.bytes[out.length++] = HEX_UPPER[data[i] >> 4 & 0xf];
            out.bytes[out.length++] = HEX_UPPER[data[i] & 0xf];
        }
    }

    private static void guid(Utf8Buffer out, byte[] data, int offset) {
        out.room(38);
        out.append('{');
        for (int place : GUID) {
            if (place < 0) {
                out.append('-');
            } else {
                out.hexByte(data[offset + place]);
            }
        }
        out.append('}');
    }

    /**
     * MS-DTYP section 2.4.2: revision, count, a 48-bit authority in network order, then 32-bit
     * values.
     */
    private static void sid(Utf8Buffer out, byte[] data, int offset, int length) {
        out.room(200);
        if (length < 8) {
            out.ascii("S-?");
            return;
        }
        out.ascii("S-");
        out.unsigned(Bytes.u8(data, offset));
        long authority = 0;
        for (int i = 2; i < 8; i++) {
            authority = authority << 8 | Bytes.u8(data, offset + i);
        }
        out.append('-');
        out.unsigned(authority);
        int count = Math.min(Bytes.u8(data, offset + 1), (length - 8) / 4);
        for (int i = 0; i < count; i++) {
            out.append('-');
            out.unsigned(Bytes.u32(data, offset + 8 + 4 * i));
        }
    }
}
