package org.dazaifu.ledger.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines, in memory for one line of the greatest length. What follows the last
 * line feed is no line: an append that was never acknowledged.
 */
final class EntryReader implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long offset;
    private long torn;

    EntryReader(InputStream in) {
        this.in = in;
    }

    /** The next line; null behind the last. */
    @Nullable EntryLine next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        long length = 0;
        while (true) {
            if (from == to) {
                from = 0;
                to = Math.max(0, in.read(buffer));
                if (to == 0) {
                    torn = length;
                    return null;
                }
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int kept = Math.min(end - from, EntryLine.MAX_LENGTH + 1 - line.size());
            line.write(buffer, from, Math.max(0, kept));
            length += end - from;
            from = Math.min(to, end + 1);
            if (end < to) {
                offset += length + 1;
                return new EntryLine(line.toByteArray(), length);
            }
        }
    }

    /** Where the line that was read last ends, and the next begins, in bytes. */
    long offset() {
        return offset;
    }

    /** How many bytes there are behind the last line; known once all lines were read. */
    long tornBytes() {
        return torn;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
