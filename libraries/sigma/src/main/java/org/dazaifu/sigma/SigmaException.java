package org.dazaifu.sigma;

import java.io.IOException;

/** The world failed while rules were read: a file that exists could not be read to its end. */
public final class SigmaException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What failed; the names are stable. */
    public enum Code {
        /** A file or directory that exists could not be read. */
        UNREADABLE
    }

    SigmaException(Code code, String message, IOException cause) {
        super(message, cause);
        this.code = code;
    }

    /** What failed. */
    public Code code() {
        return code;
    }
}
