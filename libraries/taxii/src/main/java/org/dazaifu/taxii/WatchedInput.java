package org.dazaifu.taxii;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that whoever opened it closes, and that remembers whether it was it that failed. */
final class WatchedInput extends FilterInputStream {

    private boolean failed;

    WatchedInput(InputStream in) {
        super(in);
    }

    boolean failed() {
        return failed;
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public void close() {}
}
