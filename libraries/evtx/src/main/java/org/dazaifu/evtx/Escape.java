package org.dazaifu.evtx;

/** How text is written into a buffer: as the inside of a JSON string, as XML, or as it is. */
enum Escape {
    NONE,
    JSON,
    XML_TEXT,
    XML_ATTRIBUTE;

    private static final long NOT_ASCII = 0xff80_ff80_ff80_ff80L;
    private static final long HIGH = 0x8000_8000_8000_8000L;
    private static final long EACH = 0x0001_0001_0001_0001L;

    /** Writes UTF-16LE code units. */
    void utf16(Utf8Buffer out, byte[] data, int offset, int units) {
        int at = offset;
        int end = offset + 2 * units;
        out.room(6 * units + 8);
        while (at < end) {
            if (this == JSON) {
                at = plainRun(out, data, at, end);
                if (at >= end) {
                    return;
                }
            }
            char c = (char) Bytes.u16(data, at);
            at += 2;
            if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\' && this == JSON) {
                out.bytes[out.length++] = (byte) c;
            } else if (Character.isHighSurrogate(c)
                    && at < end
                    && Character.isLowSurrogate((char) Bytes.u16(data, at))) {
                out.codePoint(Character.toCodePoint(c, (char) Bytes.u16(data, at)));
                at += 2;
            } else {
                character(out, c);
            }
        }
    }

    /**
     * Copies four characters at a time while all are ASCII, with a backslash before quotation marks
     * and backslashes; answers where something else, or the last three characters, began.
     */
    private static int plainRun(Utf8Buffer out, byte[] data, int from, int end) {
        byte[] to = out.bytes;
        int length = out.length;
        int at = from;
        while (at + 8 <= end) {
            long four = Bytes.i64(data, at);
            if ((four & NOT_ASCII) != 0) {
                break;
            }
            long two = (four | four >>> 8) & 0x0000_ffff_0000_ffffL;
            Bytes.putInt(to, length, (int) (two | two >>> 16));
            // Each lane is below 0x80, so no sum carries into the next one; the high bit says "not
            // below" and "not equal".
            long plain =
                    four + 0x7fe0 * EACH
                            & (four ^ 0x22 * EACH) + 0x7fff * EACH
                            & (four ^ 0x5c * EACH) + 0x7fff * EACH;
            int copied = Long.numberOfTrailingZeros(~plain & HIGH) >>> 4;
            at += 2 * copied;
            length += copied;
            if (copied < 4) {
                byte special = data[at];
                if (special < 0x20) {
                    break;
                }
                to[length++] = '\\';
                to[length++] = special;
                at += 2;
            }
        }
        out.length = length;
        return at;
    }

    /** Writes {@code text}. */
    void text(Utf8Buffer out, String text) {
        int size = text.length();
        out.room(6 * size);
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < size
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.codePoint(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                character(out, c);
            }
        }
    }

    /** Writes a code unit that is no half of a pair; the caller has made room for six bytes. */
    void character(Utf8Buffer out, char c) {
        switch (this) {
            case NONE -> out.codePoint(Character.isSurrogate(c) ? 0xfffd : c);
            case JSON -> json(out, c);
            case XML_TEXT, XML_ATTRIBUTE -> xml(out, c);
        }
    }

    private static void json(Utf8Buffer out, char c) {
        if (c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
            out.codePoint(c);
            return;
        }
        byte[] to = out.bytes;
        to[out.length++] = '\\';
        switch (c) {
            case '"' -> to[out.length++] = '"';
            case '\\' -> to[out.length++] = '\\';
            case '\n' -> to[out.length++] = 'n';
            case '\r' -> to[out.length++] = 'r';
            case '\t' -> to[out.length++] = 't';
            case '\b' -> to[out.length++] = 'b';
            case '\f' -> to[out.length++] = 'f';
            default -> {
                // A control, or half a pair: as an escape it survives, which UTF-8 could not say.
                to[out.length++] = 'u';
                out.hexByte(c >> 8);
                out.hexByte(c & 0xff);
            }
        }
    }

    private void xml(Utf8Buffer out, char c) {
        switch (c) {
            case '&' -> out.ascii("&amp;");
            case '<' -> out.ascii("&lt;");
            case '>' -> out.ascii("&gt;");
            case '"' -> out.ascii(this == XML_ATTRIBUTE ? "&quot;" : "\"");
            case '\'' -> out.ascii(this == XML_ATTRIBUTE ? "&apos;" : "'");
            case '\t', '\n', '\r' -> {
                if (this == XML_ATTRIBUTE || c == '\r') {
                    out.ascii("&#" + (int) c + ";");
                } else {
                    out.codePoint(c);
                }
            }
            // XML 1.0 has no way to say these.
            default ->
                    out.codePoint(
                            c < 0x20
                                    ? '_'
                                    : c == 0xfffe || c == 0xffff || Character.isSurrogate(c)
                                            ? 0xfffd
                                            : c);
        }
    }
}
