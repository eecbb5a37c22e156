package org.dazaifu.exchange.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.dazaifu.exchange.access.AccessRefusedException.Reason;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.Micros;
import org.dazaifu.exchange.store.StoreException;
import org.jooq.Record;

/**
 * Which client certificate is whose. That the other side has the certificate's key, and that its
 * chain ends where the server trusts, is TLS's to show.
 */
public final class Certificates {

    private static final int MAX_SUBJECT = 500;

    private final Database database;
    private final AuditLog audit;
    private final InstantSource clock;

    public Certificates(Database database, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The SHA-256 of a certificate's DER, 64 lower-case hexadecimal digits. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without a DER form", e);
        }
    }

    /**
     * Binds a certificate to an account, until it expires.
     *
     * @throws AccessRefusedException where it is bound, was bound, or has expired, or there is no
     *     such account
     */
    public Credential.Certificate bind(Actor by, String account, X509Certificate certificate)
            throws StoreException {
        Instant now = clock.instant();
        Instant expires = certificate.getNotAfter().toInstant();
        if (!expires.isAfter(now)) {
            throw new AccessRefusedException(
                    Reason.INVALID, "the certificate expired on " + expires);
        }
        String name = certificate.getSubjectX500Principal().getName();
        Credential.Certificate entry =
                new Credential.Certificate(
                        fingerprint(certificate),
                        account,
                        name.substring(0, Math.min(name.length(), MAX_SUBJECT)),
                        now,
                        by.text(),
                        expires,
                        null);
        database.write(sql -> {
            Account of = AccountRows.requireEnabled(sql, account);
            if (sql.fetchOne(
                            "select 1 from client_certificate where fingerprint = ?",
                            entry.fingerprint())
                    != null) {
                throw new AccessRefusedException(
                        Reason.TAKEN, "this certificate is, or was, an account's already");
            }
            sql.execute(
                    "insert into client_certificate (fingerprint, account, subject, created_at, created_by, expires_at) values (?, ?, ?, ?, ?, ?)",
                    entry.fingerprint(),
                    of.id(),
                    entry.subject(),
                    Micros.of(now),
                    entry.createdBy(),
                    Micros.of(expires));
            return audit.append(
                    sql,
                    new AuditRecord(
                            by,
                            "certificate.bound",
                            Map.of(
                                    "account",
                                    account,
                                    "certificate",
                                    entry.fingerprint(),
                                    "subject",
                                    entry.subject())));
        });
        return entry;
    }

    /**
     * Revokes a certificate here, at once and for good.
     *
     * @throws AccessRefusedException where there is none, or it was revoked
     */
    public void revoke(Actor by, String fingerprint) throws StoreException {
        database.write(sql -> {
            int changed =
                    sql.execute(
                            "update client_certificate set revoked_at = ? where fingerprint = ? and revoked_at is null",
                            Micros.of(clock.instant()),
                            fingerprint);
            if (changed == 0) {
                throw new AccessRefusedException(
                        Reason.UNKNOWN,
                        "there is no certificate " + fingerprint + " that is not revoked");
            }
            return audit.append(
                    sql,
                    new AuditRecord(by, "certificate.revoked", Map.of("certificate", fingerprint)));
        });
    }

    /** All certificates, by account. */
    public List<Credential.Certificate> all() throws StoreException {
        return database.read(sql ->
                sql.fetch(
                                "select c.fingerprint, a.name, c.subject, c.created_at, c.created_by, c.expires_at, c.revoked_at"
                                        + " from client_certificate c join account a on a.id = c.account"
                                        + " order by a.name, c.created_at")
                        .map(Certificates::certificate));
    }

    private static Credential.Certificate certificate(Record row) {
        return new Credential.Certificate(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                Micros.time(row.get(3, Long.class)),
                row.get(4, String.class),
                Micros.time(row.get(5, Long.class)),
                Micros.timeOrNull(row.get(6, Long.class)));
    }
}
