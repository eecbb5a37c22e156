package org.dazaifu.server.taxii;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * An answer on its way to a client that may be slow: it ends with an exception once it took too
 * long. The time of a single writing is the socket's to bound.
 */
final class TimedOutput extends FilterOutputStream {

    private final InstantSource clock;
    private final Instant deadline;

    TimedOutput(OutputStream out, Duration most, InstantSource clock) {
        super(out);
        this.clock = clock;
        this.deadline = clock.instant().plus(most);
    }

    @Override
    public void write(int one) throws IOException {
        check();
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        check();
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        check();
        out.flush();
    }

    private void check() throws IOException {
        if (clock.instant().isAfter(deadline)) {
            throw new IOException("the client took the answer too slowly");
        }
    }
}
