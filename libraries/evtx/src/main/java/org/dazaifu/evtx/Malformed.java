package org.dazaifu.evtx;

import java.io.Serial;

/**
 * Carries damage found deep in a record up to where the record becomes {@link Damaged}; never
 * leaves the package.
 */
final class Malformed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /** Where in the chunk. */
    final int position;

    final String expected;
    final String found;

    Malformed(int position, String expected, String found) {
        super(null, null, false, false);
        this.position = position;
        this.expected = expected;
        this.found = found;
    }

    @Override
    public String getMessage() {
        return "at " + position + " expected " + expected + ", found " + found;
    }
}
