package org.dazaifu.exchange.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dazaifu.exchange.access.AccessRefusedException.Reason;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.Micros;
import org.dazaifu.exchange.store.StoreException;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The API tokens of an exchange. Their secrets are not kept: only whoever got one has it. */
public final class Tokens {

    /** How long a token is valid at most, in days. */
    public static final int MAX_DAYS = 366;

    private final Database database;
    private final AuditLog audit;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Tokens(Database database, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Issues a token.
     *
     * @param scope what it has less than its account
     * @throws AccessRefusedException where there is no such account, it is disabled, the scope is
     *     outside of its rights, or the token would be valid for more than {@value #MAX_DAYS} days
     */
    public IssuedToken issue(Actor by, String account, String label, Scope scope, Duration validity)
            throws StoreException {
        return database.write(sql -> issue(sql, by, account, label, scope, validity));
    }

    /** Issues a token in a transaction. */
    public IssuedToken issue(
            DSLContext sql, Actor by, String account, String label, Scope scope, Duration validity)
            throws StoreException {
        if (!validity.isPositive() || validity.compareTo(Duration.ofDays(MAX_DAYS)) > 0) {
            throw new AccessRefusedException(
                    Reason.INVALID, "a token is valid for 1 to " + MAX_DAYS + " days");
        }
        Account of = AccountRows.requireEnabled(sql, account);
        require(of, scope);
        AccessToken token = AccessToken.generate(random);
        Instant now = clock.instant();
        Credential.Token entry =
                new Credential.Token(
                        UUID.randomUUID().toString(),
                        account,
                        Names.label(label),
                        scope,
                        now,
                        by.text(),
                        now.plus(validity),
                        null,
                        null);
        insert(sql, of.id(), entry, token.hash());
        audit.append(sql, new AuditRecord(by, "token.issued", told(entry)));
        return new IssuedToken(entry, token);
    }

    private static void require(Account account, Scope scope) {
        String audience = scope.audience();
        if (audience == null) {
            return;
        }
        if (account.role() == Role.ADMINISTRATOR) {
            throw new AccessRefusedException(
                    Reason.INVALID,
                    "a token of an administrator is for no audience: it reads no content");
        }
        if (!account.reach().covers(audience)) {
            throw new AccessRefusedException(
                    Reason.INVALID,
                    "the account '%s' does not belong to '%s'".formatted(account.name(), audience));
        }
    }

    private static void insert(DSLContext sql, String account, Credential.Token t, byte[] hash) {
        sql.insertInto(DSL.table("access_token"))
                .set(DSL.field("id", String.class), t.id())
                .set(DSL.field("account", String.class), account)
                .set(DSL.field("hash", byte[].class), hash)
                .set(DSL.field("label", String.class), t.label())
                .set(DSL.field("read_only", Integer.class), t.scope().readOnly() ? 1 : 0)
                .set(DSL.field("audience", String.class), t.scope().audience())
                .set(DSL.field("created_at", Long.class), Micros.of(t.created()))
                .set(DSL.field("created_by", String.class), t.createdBy())
                .set(DSL.field("expires_at", Long.class), Micros.of(t.expires()))
                .execute();
    }

    private static Map<String, Object> told(Credential.Token token) {
        Map<String, Object> details = new TreeMap<>();
        details.put("account", token.account());
        details.put("expires", token.expires());
        details.put("label", token.label());
        details.put("read-only", token.scope().readOnly());
        details.put("token", token.id());
        String audience = token.scope().audience();
        if (audience != null) {
            details.put("audience", audience);
        }
        return details;
    }

    /**
     * Revokes a token, at once.
     *
     * @throws AccessRefusedException where there is no such token, or it was revoked
     */
    public void revoke(Actor by, String id) throws StoreException {
        database.write(sql -> {
            int changed =
                    sql.execute(
                            "update access_token set revoked_at = ? where id = ? and revoked_at is null",
                            Micros.of(clock.instant()),
                            id);
            if (changed == 0) {
                throw new AccessRefusedException(
                        Reason.UNKNOWN, "there is no token " + id + " that is not revoked");
            }
            return audit.append(sql, new AuditRecord(by, "token.revoked", Map.of("token", id)));
        });
    }

    /** All tokens that there ever were, by account, the oldest first. */
    public List<Credential.Token> all() throws StoreException {
        return database.read(sql ->
                sql.fetch(
                                "select t.id, a.name, t.label, t.read_only, t.audience, t.created_at, t.created_by, t.expires_at, t.revoked_at, t.last_used"
                                        + " from access_token t join account a on a.id = t.account"
                                        + " order by a.name, t.created_at, t.id")
                        .map(Tokens::token));
    }

    private static Credential.Token token(Record row) {
        @Nullable Long used = row.get(9, Long.class);
        return new Credential.Token(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                new Scope(row.get(3, Integer.class) != 0, row.get(4, String.class)),
                Micros.time(row.get(5, Long.class)),
                row.get(6, String.class),
                Micros.time(row.get(7, Long.class)),
                Micros.timeOrNull(row.get(8, Long.class)),
                used == null ? null : LocalDate.ofEpochDay(used));
    }
}
