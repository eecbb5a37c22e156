package org.dazaifu.taxii.server;

import org.jspecify.annotations.Nullable;

/** The store failed. Nothing of the request was kept. */
public final class TaxiiStoreException extends Exception {

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** It cannot be reached, or is too busy; later it may be. */
        UNAVAILABLE,
        /** It has no room. */
        FULL,
        /** Something else. */
        FAILED
    }

    /**
     * @param message what failed; for the log, never for the caller
     */
    public TaxiiStoreException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
