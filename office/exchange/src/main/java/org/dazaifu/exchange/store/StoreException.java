package org.dazaifu.exchange.store;

import org.jspecify.annotations.Nullable;

/** The database failed. Nothing of what was being written was kept. */
public final class StoreException extends Exception {

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** It cannot be reached, or is too busy; later it may be. */
        UNAVAILABLE,
        /** It has no room. */
        FULL,
        /** It is of a later version of the program, or damaged. */
        UNSUITABLE,
        /** What is there does not verify: somebody changed it. */
        BROKEN,
        /** Something else. */
        FAILED
    }

    /**
     * @param message what failed and what to do; for whoever runs the program, never for a caller
     */
    public StoreException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
