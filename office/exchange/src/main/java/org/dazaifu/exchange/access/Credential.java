package org.dazaifu.exchange.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By what an account proves itself, as it may be shown: no secret is in it. */
public sealed interface Credential {

    /** The account's name. */
    String account();

    /** Since when. */
    Instant created();

    /** By whom, as {@code Actor.text} writes it. */
    String createdBy();

    /**
     * An API token.
     *
     * @param id by which it is revoked
     * @param label what it is for, in its owner's words
     * @param lastUsed the day, UTC, on which it was last used; null where it never was
     */
    record Token(
            String id,
            String account,
            String label,
            Scope scope,
            Instant created,
            String createdBy,
            Instant expires,
            @Nullable Instant revoked,
            @Nullable LocalDate lastUsed)
            implements Credential {}

    /**
     * A client certificate, valid as long as it is itself.
     *
     * @param fingerprint SHA-256 of its DER, 64 lower-case hexadecimal digits
     * @param subject the name in it, for people
     */
    record Certificate(
            String fingerprint,
            String account,
            String subject,
            Instant created,
            String createdBy,
            Instant expires,
            @Nullable Instant revoked)
            implements Credential {}

    /** A person as an OpenID provider names them: {@code iss} and {@code sub} of its tokens. */
    record Subject(String issuer, String subject, String account, Instant created, String createdBy)
            implements Credential {}
}
