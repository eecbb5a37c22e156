package org.dazaifu.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;

/** How the characters of a text are written, told by its first bytes. */
enum JsonCharset {
    UTF_8(0, StandardCharsets.UTF_8),
    UTF_8_MARKED(3, StandardCharsets.UTF_8),
    UTF_16LE(0, StandardCharsets.UTF_16LE),
    UTF_16LE_MARKED(2, StandardCharsets.UTF_16LE),
    UTF_16BE(0, StandardCharsets.UTF_16BE),
    UTF_16BE_MARKED(2, StandardCharsets.UTF_16BE);

    private final int mark;
    private final Charset charset;

    JsonCharset(int mark, Charset charset) {
        this.mark = mark;
        this.charset = charset;
    }

    /** By the byte order mark; without one, by where the zero is in the first ASCII character. */
    static JsonCharset of(byte[] head) {
        int first = head.length > 0 ? head[0] & 0xFF : -1;
        int second = head.length > 1 ? head[1] & 0xFF : -1;
        int third = head.length > 2 ? head[2] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return UTF_8_MARKED;
        }
        if (first == 0xFF && second == 0xFE) {
            return UTF_16LE_MARKED;
        }
        if (first == 0xFE && second == 0xFF) {
            return UTF_16BE_MARKED;
        }
        if (second == 0 && (first == '{' || first == '[')) {
            return UTF_16LE;
        }
        return first == 0 && (second == '{' || second == '[') ? UTF_16BE : UTF_8;
    }

    /** The beginning of a text in UTF-8. */
    byte[] decoded(byte[] head) {
        if (this == UTF_8) {
            return head;
        }
        return new String(head, mark, head.length - mark, charset).getBytes(StandardCharsets.UTF_8);
    }

    /** The text in UTF-8, without a mark. */
    InputStream decoded(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return charset == StandardCharsets.UTF_8
                ? in
                : ReaderInputStream.builder()
                        .setReader(new java.io.InputStreamReader(in, charset))
                        .setCharset(StandardCharsets.UTF_8)
                        .setBufferSize(1 << 16)
                        .get();
    }
}
