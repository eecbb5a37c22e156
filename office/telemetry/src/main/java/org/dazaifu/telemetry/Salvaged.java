package org.dazaifu.telemetry;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Content that ends where it cannot be unpacked any further, so that what came before is read; the
 * failure is kept for afterwards. A {@link DiskFailure} is thrown at once.
 */
final class Salvaged extends InputStream {

    private final InputStream in;
    private final Tally tally;
    private @Nullable IOException failure;

    Salvaged(InputStream in, Tally tally) {
        this.in = in;
        this.tally = tally;
    }

    /** Throws what ended the content before its end, if anything did. */
    void throwFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
        if (failure != null) {
            return -1;
        }
        try {
            int count = in.read(to, at, length);
            tally.addBytes(Math.max(count, 0));
            return count;
        } catch (DiskFailure e) {
            throw e;
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException e) {
            failure = new IOException(e.toString(), e);
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
