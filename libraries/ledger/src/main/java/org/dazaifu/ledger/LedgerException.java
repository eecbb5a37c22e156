package org.dazaifu.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A ledger could not be used: the file system refused, another run holds it, or what is there does
 * not verify.
 */
public final class LedgerException extends Exception {

    /** Why, in stable words for programs. */
    public enum Code {
        /** Another process, or another ledger object in this one, has it open. */
        LOCKED("ledger.locked"),
        /** Reading or writing failed; what had been acknowledged before is unaffected. */
        IO("ledger.io"),
        /** The entries that are there do not verify, so none can be added. */
        BROKEN("ledger.broken");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        /** The code as text; stable. */
        public String id() {
            return id;
        }
    }

    private final Code code;

    /** A failure with its reason in a sentence. */
    public LedgerException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
