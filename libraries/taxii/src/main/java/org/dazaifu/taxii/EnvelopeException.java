package org.dazaifu.taxii;

/** An envelope that cannot be read on. */
public final class EnvelopeException extends Exception {

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** It is not JSON, not an envelope, or cut off. */
        MALFORMED,
        /** It has more than a limit allows. */
        OVER_LIMIT
    }

    EnvelopeException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
