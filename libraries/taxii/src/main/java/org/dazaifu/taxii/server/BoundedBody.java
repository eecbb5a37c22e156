package org.dazaifu.taxii.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;

/** A request's body that ends with an exception where it is too long or takes too long. */
final class BoundedBody extends FilterInputStream {

    private final long most;
    private final InstantSource clock;
    private final Instant deadline;
    private long read;

    /** More was sent than is taken, or more slowly. */
    static final class Exceeded extends IOException {
        private final boolean slow;

        Exceeded(boolean slow) {
            super(slow ? "too slow" : "too long");
            this.slow = slow;
        }

        boolean slow() {
            return slow;
        }
    }

    BoundedBody(InputStream in, TaxiiLimits limits, InstantSource clock) {
        super(in);
        this.most = limits.bodyBytes();
        this.clock = clock;
        this.deadline = clock.instant().plus(limits.bodyTime());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0) {
            read += count;
        }
        if (read > most) {
            throw new Exceeded(false);
        }
        if (clock.instant().isAfter(deadline)) {
            throw new Exceeded(true);
        }
        return count;
    }

    @Override
    public long skip(long n) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(n, 4096)], 0, (int) Math.min(n, 4096)));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {}
}
