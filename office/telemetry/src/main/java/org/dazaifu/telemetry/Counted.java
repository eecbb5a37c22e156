package org.dazaifu.telemetry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and can bound how much may be read for the next step. */
final class Counted extends FilterInputStream {

    private long count;
    private long allowed = Long.MAX_VALUE;

    Counted(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    /** From now on no more than so many bytes. */
    void allow(long more) {
        allowed = more > Long.MAX_VALUE - count ? Long.MAX_VALUE : count + more;
    }

    @Override
    public int read() throws IOException {
        check();
        int b = in.read();
        count += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
        check();
        int read = in.read(to, at, length);
        count += Math.max(read, 0);
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        check();
        long skipped = in.skip(wanted);
        count += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check() throws IOException {
        if (count > allowed) {
            throw new IOException("a header that is far too large");
        }
    }
}
