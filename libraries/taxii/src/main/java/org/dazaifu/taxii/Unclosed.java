package org.dazaifu.taxii;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that whoever opened it closes. */
final class Unclosed extends FilterInputStream {

    Unclosed(InputStream in) {
        super(in);
    }

    @Override
    public void close() {}
}
