package org.dazaifu.exchange.access;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dazaifu.exchange.access.Authentication.Authenticated;
import org.dazaifu.exchange.access.Authentication.Reason;
import org.dazaifu.exchange.access.Authentication.Refused;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.Micros;
import org.dazaifu.exchange.store.StoreException;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who somebody is, by what they prove themselves by. Asks the database each time, so that
 * whatever was revoked or disabled is refused at once.
 */
public final class Authenticator {

    private final Database database;
    private final InstantSource clock;

    public Authenticator(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * By an API token.
     *
     * @param text whatever was given as one
     */
    public Authentication token(String text) throws StoreException {
        Optional<AccessToken> token = AccessToken.parse(text);
        if (token.isEmpty()) {
            return new Refused(Reason.MALFORMED);
        }
        byte[] hash = token.get().hash();
        Instant now = clock.instant();
        long today = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
        Found found = database.read(sql -> token(sql, hash, now, today));
        if (found.unused != null) {
            String id = found.unused;
            database.write(sql ->
                    sql.execute("update access_token set last_used = ? where id = ?", today, id));
        }
        return found.result;
    }

    /**
     * @param unused the token that was not used today yet
     */
    private record Found(Authentication result, @Nullable String unused) {}

    private static Found token(DSLContext sql, byte[] hash, Instant now, long today) {
        @Nullable Record row =
                sql.fetchOne(
                        "select id, account, hash, read_only, audience, expires_at, revoked_at, last_used from access_token where hash = ?",
                        hash);
        // The database compares byte by byte, and tells by its time at most how a hash of random
        // bits begins; whether it is the same is decided here in constant time.
        if (row == null || !MessageDigest.isEqual(row.get(2, byte[].class), hash)) {
            return new Found(new Refused(Reason.UNKNOWN), null);
        }
        Scope scope = new Scope(row.get(3, Integer.class) != 0, row.get(4, String.class));
        Authentication result =
                account(
                        sql,
                        row.get(1, String.class),
                        scope,
                        "token:" + row.get(0, String.class),
                        row.get(5, Long.class),
                        row.get(6, Long.class),
                        now);
        @Nullable Long used = row.get(7, Long.class);
        boolean first = result instanceof Authenticated && (used == null || used < today);
        return new Found(result, first ? row.get(0, String.class) : null);
    }

    /** By a client certificate, which TLS has found good. */
    public Authentication certificate(X509Certificate certificate) throws StoreException {
        String fingerprint = Certificates.fingerprint(certificate);
        Instant now = clock.instant();
        return database.read(sql -> {
            @Nullable Record row =
                    sql.fetchOne(
                            "select account, expires_at, revoked_at from client_certificate where fingerprint = ?",
                            fingerprint);
            return row == null
                    ? new Refused(Reason.UNKNOWN)
                    : account(
                            sql,
                            row.get(0, String.class),
                            Scope.FULL,
                            "certificate:" + fingerprint,
                            row.get(1, Long.class),
                            row.get(2, Long.class),
                            now);
        });
    }

    /** By the word of an OpenID provider, whose token has been found good. */
    public Authentication subject(String issuer, String subject) throws StoreException {
        Instant now = clock.instant();
        return database.read(sql -> {
            @Nullable Record row =
                    sql.fetchOne(
                            "select account from oidc_subject where issuer = ? and subject = ?",
                            issuer,
                            subject);
            return row == null
                    ? new Refused(Reason.UNKNOWN)
                    : account(
                            sql,
                            row.get(0, String.class),
                            Scope.FULL,
                            "subject:" + issuer,
                            Long.MAX_VALUE,
                            null,
                            now);
        });
    }

    private static Authentication account(
            DSLContext sql,
            String account,
            Scope scope,
            String proof,
            long expires,
            @Nullable Long revoked,
            Instant now) {
        if (revoked != null) {
            return new Refused(Reason.REVOKED);
        }
        if (expires <= Micros.of(now)) {
            return new Refused(Reason.EXPIRED);
        }
        return AccountRows.byId(sql, account)
                .<Authentication>map(of ->
                        of.disabled() == null
                                ? new Authenticated(new Identity(of, scope, proof))
                                : new Refused(Reason.DISABLED))
                .orElse(new Refused(Reason.UNKNOWN));
    }
}
