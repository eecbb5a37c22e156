package org.dazaifu.exchange.feed;

import org.jspecify.annotations.Nullable;

/** Something with a feed cannot be done. */
public final class FeedException extends Exception {

    private final Code code;

    /** What happened; stable. */
    public enum Code {
        /** There is no such feed. */
        UNKNOWN,
        /** There is one of that name already. */
        EXISTS,
        /** What was said of a feed cannot be so. */
        WRONG,
        /** It is switched off. */
        DISABLED,
        /** It is being pulled by somebody else. */
        BUSY,
        /** It may not be reached from here: a file where only the network is allowed. */
        NOT_HERE,
        /** Its server could not be reached, refused, or broke off. */
        UNREACHABLE,
        /** What came is not what a feed of its kind is. */
        MALFORMED,
        /** What came is over a limit. */
        TOO_LARGE,
        /** Its credentials cannot be read or written. */
        SECRET,
        /** A file of the exchange cannot be read or written. */
        FILE
    }

    FeedException(Code code, String message) {
        this(code, message, null);
    }

    FeedException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What happened. */
    public Code code() {
        return code;
    }

    /** Whether whoever asked has to ask otherwise; else the world failed. */
    public boolean isMistake() {
        return switch (code) {
            case UNKNOWN, EXISTS, WRONG, DISABLED, NOT_HERE -> true;
            case BUSY, UNREACHABLE, MALFORMED, TOO_LARGE, SECRET, FILE -> false;
        };
    }
}
