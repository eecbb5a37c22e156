package org.dazaifu.exchange.access;

/**
 * Something that was asked for cannot be done as asked; nothing was. The message says what is wrong
 * and what to do, and may be told to whoever asked. Unchecked, so that it ends a transaction.
 */
public final class AccessRefusedException extends RuntimeException {

    /** Why, in stable words for programs. */
    public enum Reason {
        /** There is no such account, token, certificate or subject. */
        UNKNOWN,
        /** There is one already. */
        TAKEN,
        /** It is none that could be. */
        INVALID
    }

    private final Reason reason;

    public AccessRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
