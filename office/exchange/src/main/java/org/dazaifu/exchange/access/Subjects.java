package org.dazaifu.exchange.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.dazaifu.exchange.access.AccessRefusedException.Reason;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.Micros;
import org.dazaifu.exchange.store.StoreException;

/** Which person that an OpenID provider names is whose account. */
public final class Subjects {

    private static final int MAX_LENGTH = 500;

    private final Database database;
    private final AuditLog audit;
    private final InstantSource clock;

    public Subjects(Database database, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Binds a subject to an account.
     *
     * @param issuer the provider's {@code iss}, compared character by character
     * @param subject its {@code sub}
     * @throws AccessRefusedException where it is bound, or there is no such account
     */
    public void bind(Actor by, String account, String issuer, String subject)
            throws StoreException {
        require(issuer, "an issuer");
        require(subject, "a subject");
        Instant now = clock.instant();
        database.write(sql -> {
            Account of = AccountRows.requireEnabled(sql, account);
            if (sql.fetchOne(
                            "select 1 from oidc_subject where issuer = ? and subject = ?",
                            issuer,
                            subject)
                    != null) {
                throw new AccessRefusedException(
                        Reason.TAKEN, "this subject is an account's already");
            }
            sql.execute(
                    "insert into oidc_subject values (?, ?, ?, ?, ?)",
                    issuer,
                    subject,
                    of.id(),
                    Micros.of(now),
                    by.text());
            return audit.append(sql, record(by, "subject.bound", account, issuer, subject));
        });
    }

    /**
     * Unbinds a subject, at once.
     *
     * @throws AccessRefusedException where it is nobody's
     */
    public void unbind(Actor by, String issuer, String subject) throws StoreException {
        database.write(sql -> {
            Object account =
                    sql.fetchValue(
                            "select a.name from oidc_subject s join account a on a.id = s.account where s.issuer = ? and s.subject = ?",
                            issuer,
                            subject);
            if (account == null) {
                throw new AccessRefusedException(
                        Reason.UNKNOWN, "this subject of this issuer is no account's");
            }
            sql.execute(
                    "delete from oidc_subject where issuer = ? and subject = ?", issuer, subject);
            return audit.append(
                    sql, record(by, "subject.unbound", account.toString(), issuer, subject));
        });
    }

    private static AuditRecord record(
            Actor by, String act, String account, String issuer, String subject) {
        return new AuditRecord(
                by, act, Map.of("account", account, "issuer", issuer, "subject", subject));
    }

    private static void require(String text, String what) {
        if (text.isBlank()
                || text.length() > MAX_LENGTH
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new AccessRefusedException(
                    Reason.INVALID, what + " is one line of 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** All subjects, by account. */
    public List<Credential.Subject> all() throws StoreException {
        return database.read(sql ->
                sql.fetch(
                                "select s.issuer, s.subject, a.name, s.created_at, s.created_by"
                                        + " from oidc_subject s join account a on a.id = s.account"
                                        + " order by a.name, s.issuer, s.subject")
                        .map(row ->
                                new Credential.Subject(
                                        row.get(0, String.class),
                                        row.get(1, String.class),
                                        row.get(2, String.class),
                                        Micros.time(row.get(3, Long.class)),
                                        row.get(4, String.class))));
    }
}
