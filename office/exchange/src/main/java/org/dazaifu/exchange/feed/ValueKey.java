package org.dazaifu.exchange.feed;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.dazaifu.exchange.feed.list.ListValue;

/** Half of the SHA-256 of a value: what it is known by, in a few bytes. */
record ValueKey(long first, long second) {

    static ValueKey of(ListValue value) {
        ByteBuffer digest =
                ByteBuffer.wrap(FileDigest.sha256(value.type().word() + "\n" + value.text()));
        return new ValueKey(digest.getLong(), digest.getLong());
    }

    static ValueKey read(String text) {
        return new ValueKey(
                Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
    }

    String text() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(first) + hex.toHexDigits(second);
    }
}
