package org.dazaifu.telemetry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of some content, looked at before the content is read.
 *
 * @param bytes the first bytes, at most {@value #MOST}
 * @param rest what follows them
 * @param failure why nothing can be had of what follows them; null where it can
 */
record Head(byte[] bytes, InputStream rest, @Nullable IOException failure) {

    /** Enough to hold the first records of any log. */
    static final int MOST = 256 << 10;

    /**
     * Reads the beginning. Content that cannot be unpacked that far has the beginning it has, and
     * its rest fails when it is read.
     */
    static Head of(InputStream in) throws IOException {
        byte[] bytes = new byte[MOST];
        int size = 0;
        try {
            for (int count = 0; count >= 0 && size < MOST; size += Math.max(count, 0)) {
                count = in.read(bytes, size, MOST - size);
            }
        } catch (DiskFailure | LimitReached e) {
            throw e;
        } catch (IOException e) {
            if (size == 0) {
                throw e;
            }
            return new Head(Arrays.copyOf(bytes, size), new Failing(in, e), e);
        }
        return new Head(Arrays.copyOf(bytes, size), in, null);
    }

    /** Whether there is nothing behind the bytes. */
    boolean whole() {
        return bytes.length < MOST;
    }

    /** The content from its beginning. */
    InputStream stream() {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
    }

    /** What follows cannot be had. */
    private static final class Failing extends InputStream {

        private final InputStream in;
        private final IOException failure;

        Failing(InputStream in, IOException failure) {
            this.in = in;
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }

        @Override
        public int read(byte[] to, int at, int length) throws IOException {
            throw failure;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
