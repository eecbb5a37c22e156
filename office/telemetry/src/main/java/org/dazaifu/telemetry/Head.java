package org.dazaifu.telemetry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * The beginning of some content, looked at before the content is read.
 *
 * @param bytes the first bytes, at most {@value #MOST}
 * @param rest what follows them
 */
record Head(byte[] bytes, InputStream rest) {

    /** Enough to hold the first records of any log. */
    static final int MOST = 256 << 10;

    static Head of(InputStream in) throws IOException {
        return new Head(in.readNBytes(MOST), in);
    }

    /** Whether there is nothing behind the bytes. */
    boolean whole() {
        return bytes.length < MOST;
    }

    /** The content from its beginning. */
    InputStream stream() {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
    }
}
