package org.dazaifu.exchange.collection;

import java.nio.ByteBuffer;
import java.time.Instant;

/** Instants as bytes that sort as they do: seconds with the sign turned round, and nanoseconds. */
final class VersionBytes {

    private VersionBytes() {}

    static byte[] of(Instant at) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(at.getEpochSecond() ^ Long.MIN_VALUE)
                .putInt(at.getNano())
                .array();
    }

    static Instant instant(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Instant.ofEpochSecond(buffer.getLong() ^ Long.MIN_VALUE, buffer.getInt());
    }
}
