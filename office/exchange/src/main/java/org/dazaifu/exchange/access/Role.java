package org.dazaifu.exchange.access;

/** What an account is for; what that allows stands in {@link Permission}. */
public enum Role {
    /** Reads everything of the office, and releases nothing. */
    ANALYST,
    /** An analyst who also publishes and takes back. */
    RELEASER,
    /** Keeps accounts, feeds, backups and the audit log; reads and releases no content. */
    ADMINISTRATOR,
    /**
     * Somebody outside the office: reads what was released to their audiences, and nothing else.
     */
    PARTNER
}
