package org.dazaifu.exchange.access;

/** What came of somebody's proof of who they are. */
public sealed interface Authentication {

    /** They are known. */
    record Authenticated(Identity identity) implements Authentication {}

    /**
     * They are not, or no longer. The reason is for the audit log; to whoever asked, all are the
     * same.
     */
    record Refused(Reason reason) implements Authentication {}

    /** Why a proof is refused. */
    enum Reason {
        /** It has not the form of one. */
        MALFORMED,
        /** It is nobody's. */
        UNKNOWN,
        /** Its time is over. */
        EXPIRED,
        /** It was taken back. */
        REVOKED,
        /** Its account was disabled. */
        DISABLED
    }
}
