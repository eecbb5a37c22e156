package org.dazaifu.server;

import org.jspecify.annotations.Nullable;

/** The server cannot be started. The message says why, in a sentence without a full stop. */
public final class ServerException extends Exception {

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** Somebody else listens at that port. */
        PORT_TAKEN,
        /** This machine has no such address. */
        NO_SUCH_ADDRESS,
        /** The certificate or the key cannot be read, or do not belong together. */
        TLS,
        /** Something else. */
        FAILED
    }

    ServerException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
