package org.dazaifu.misp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input that remembers whether it failed itself: then its content is not to blame. */
final class WatchedSource extends FilterInputStream {

    private boolean failed;

    WatchedSource(InputStream in) {
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
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }
}
