package org.dazaifu.stix;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An input that remembers whether it failed itself. Decoders of gzip and JSON report damaged
 * content and a failing disk with the same exceptions; this tells them apart.
 */
public final class WatchedInput extends FilterInputStream {

    private boolean failed;

    /** Watches {@code in}, which is closed with it. */
    public WatchedInput(InputStream in) {
        super(in);
    }

    /** Whether reading from the input failed at least once; the content is not to blame then. */
    public boolean failed() {
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
