package org.dazaifu.exchange.access;

import static org.dazaifu.exchange.access.Role.ADMINISTRATOR;
import static org.dazaifu.exchange.access.Role.ANALYST;
import static org.dazaifu.exchange.access.Role.PARTNER;
import static org.dazaifu.exchange.access.Role.RELEASER;

import java.util.EnumSet;
import java.util.Set;

/**
 * The one table of what each role may do. A permission that is bound to audiences is held only for
 * those that an identity {@linkplain Identity#reach reaches}; one that changes something is held by
 * no token that only reads.
 */
public enum Permission {
    /** Know who one is. */
    SELF_READ(Effect.READS, Bound.NOT, ANALYST, RELEASER, ADMINISTRATOR, PARTNER),
    /** Read what was released to an audience. */
    RELEASED_READ(Effect.READS, Bound.TO_AUDIENCE, ANALYST, RELEASER, PARTNER),
    /** Send something to the office, as one of an audience. */
    INBOX_WRITE(Effect.CHANGES, Bound.TO_AUDIENCE, PARTNER),
    /** Read what an audience sent. */
    INBOX_READ(Effect.READS, Bound.TO_AUDIENCE, ANALYST, RELEASER),
    /** Read what feeds brought. */
    FEED_CONTENT_READ(Effect.READS, Bound.TO_OFFICE, ANALYST, RELEASER),
    /** Read which releases there were, and who had them. */
    RELEASE_RECORD_READ(Effect.READS, Bound.TO_AUDIENCE, ANALYST, RELEASER),
    /** Release to an audience. */
    RELEASE_PUBLISH(Effect.CHANGES, Bound.TO_AUDIENCE, RELEASER),
    /** Correct or withdraw what was released to an audience. */
    RELEASE_WITHDRAW(Effect.CHANGES, Bound.TO_AUDIENCE, RELEASER),
    /** Read which feeds there are and how they fare. */
    FEED_READ(Effect.READS, Bound.TO_OFFICE, ANALYST, RELEASER, ADMINISTRATOR),
    /** Add, change, pull and remove feeds. */
    FEED_MANAGE(Effect.CHANGES, Bound.TO_OFFICE, ADMINISTRATOR),
    /** Read accounts and what they prove themselves by; never a secret. */
    ACCOUNT_READ(Effect.READS, Bound.TO_OFFICE, ADMINISTRATOR),
    /** Add and disable accounts, issue and revoke what they prove themselves by. */
    ACCOUNT_MANAGE(Effect.CHANGES, Bound.TO_OFFICE, ADMINISTRATOR),
    /** Read the audit log. */
    AUDIT_READ(Effect.READS, Bound.TO_OFFICE, ADMINISTRATOR),
    /** Take a backup. */
    BACKUP(Effect.READS, Bound.TO_OFFICE, ADMINISTRATOR),
    /** Read how the server fares. */
    METRICS_READ(Effect.READS, Bound.TO_OFFICE, ADMINISTRATOR);

    /** Whether it changes anything. */
    enum Effect {
        READS,
        CHANGES
    }

    /** For what it is held. */
    enum Bound {
        /** For oneself. */
        NOT,
        /** For one audience at a time. */
        TO_AUDIENCE,
        /** For the office as a whole: not by a token that is for one audience only. */
        TO_OFFICE
    }

    private final Effect effect;
    private final Bound bound;
    private final Set<Role> roles;

    Permission(Effect effect, Bound bound, Role first, Role... others) {
        this.effect = effect;
        this.bound = bound;
        this.roles = EnumSet.of(first, others);
    }

    /** Whether a role has it at all. */
    public boolean isOf(Role role) {
        return roles.contains(role);
    }

    /** Whether whoever uses it changes something. */
    public boolean changes() {
        return effect == Effect.CHANGES;
    }

    /** Whether it is held for one audience at a time. */
    public boolean isForAudience() {
        return bound == Bound.TO_AUDIENCE;
    }

    Bound bound() {
        return bound;
    }
}
