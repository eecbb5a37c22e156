package org.dazaifu.exchange.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dazaifu.exchange.access.AccessRefusedException.Reason;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.Micros;
import org.dazaifu.exchange.store.StoreException;
import org.jooq.DSLContext;

/**
 * The accounts of an exchange. There is none until somebody on the machine makes the first.
 *
 * <p>Guarantees: every change is in one transaction with its row in the audit log. Does not check
 * whether the actor may do it: that is for who takes their order, by {@link Permission}.
 */
public final class Accounts {

    private final Database database;
    private final AuditLog audit;
    private final InstantSource clock;

    public Accounts(Database database, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the first administrator, in a transaction.
     *
     * @throws AccessRefusedException where there is an administrator, disabled or not
     */
    public Account init(DSLContext sql, Actor by, String name) throws StoreException {
        if (AccountRows.all(sql).stream().anyMatch(a -> a.role() == Role.ADMINISTRATOR)) {
            throw new AccessRefusedException(
                    Reason.TAKEN, "this exchange has an administrator already");
        }
        return add(sql, by, name, AccountKind.PERSON, Role.ADMINISTRATOR, Set.of());
    }

    /**
     * Adds an account.
     *
     * @throws AccessRefusedException where the name is taken or none, or the audiences do not go
     *     with the role
     */
    public Account add(Actor by, String name, AccountKind kind, Role role, Set<String> audiences)
            throws StoreException {
        return database.write(sql -> add(sql, by, name, kind, role, audiences));
    }

    private Account add(
            DSLContext sql,
            Actor by,
            String name,
            AccountKind kind,
            Role role,
            Set<String> audiences)
            throws StoreException {
        Account account =
                new Account(
                        UUID.randomUUID().toString(),
                        name,
                        kind,
                        role,
                        audiences,
                        Micros.time(Micros.of(clock.instant())),
                        by.text(),
                        null);
        if (AccountRows.byName(sql, name).isPresent()) {
            throw new AccessRefusedException(
                    Reason.TAKEN,
                    "there is an account '" + name + "' already; names are never used again");
        }
        AccountRows.insert(sql, account);
        audit.append(
                sql,
                new AuditRecord(
                        by,
                        "account.added",
                        Map.of(
                                "account",
                                name,
                                "audiences",
                                account.audiences(),
                                "kind",
                                kind,
                                "role",
                                role)));
        return account;
    }

    /**
     * Changes which audiences a partner belongs to. What it proves itself by stays; a token for one
     * audience that was taken away reaches nothing any more.
     *
     * @throws AccessRefusedException where it is no partner, would belong to none, or nothing would
     *     change
     */
    public Account audiences(Actor by, String name, Set<String> add, Set<String> remove)
            throws StoreException {
        return database.write(sql -> {
            Account account = AccountRows.require(sql, name);
            Set<String> next = new TreeSet<>(account.audiences());
            next.addAll(add);
            next.removeAll(remove);
            if (next.equals(account.audiences())) {
                throw new AccessRefusedException(
                        Reason.INVALID,
                        "the account '%s' belongs to these audiences already: %s"
                                .formatted(name, account.audiences()));
            }
            Account changed =
                    new Account(
                            account.id(),
                            account.name(),
                            account.kind(),
                            account.role(),
                            next,
                            account.created(),
                            account.createdBy(),
                            account.disabled());
            AccountRows.audiences(sql, changed);
            audit.append(
                    sql,
                    new AuditRecord(
                            by,
                            "account.audiences-changed",
                            Map.of(
                                    "account",
                                    name,
                                    "audiences",
                                    changed.audiences(),
                                    "before",
                                    account.audiences())));
            return changed;
        });
    }

    /** Disables an account: nothing that it proves itself by is accepted any more, at once. */
    public void disable(Actor by, String name) throws StoreException {
        change(by, name, true);
    }

    /** Takes a disabling back; what was revoked stays revoked. */
    public void enable(Actor by, String name) throws StoreException {
        change(by, name, false);
    }

    private void change(Actor by, String name, boolean disabled) throws StoreException {
        database.write(sql -> {
            Account account = AccountRows.require(sql, name);
            if ((account.disabled() != null) == disabled) {
                throw new AccessRefusedException(
                        Reason.INVALID,
                        "the account '%s' is %s already"
                                .formatted(name, disabled ? "disabled" : "enabled"));
            }
            if (disabled) {
                sql.execute(
                        "update account set disabled_at = ? where id = ?",
                        Micros.of(clock.instant()),
                        account.id());
            } else {
                sql.execute("update account set disabled_at = null where id = ?", account.id());
            }
            return audit.append(
                    sql,
                    new AuditRecord(
                            by,
                            disabled ? "account.disabled" : "account.enabled",
                            Map.of("account", name)));
        });
    }

    /** All accounts, by name. */
    public List<Account> all() throws StoreException {
        return database.read(AccountRows::all);
    }

    /** The account of a name. */
    public Optional<Account> named(String name) throws StoreException {
        return database.read(sql -> AccountRows.byName(sql, name));
    }
}
