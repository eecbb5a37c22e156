package org.dazaifu.exchange.access;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.exchange.access.AccessRefusedException.Reason;
import org.dazaifu.exchange.store.Micros;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/** Accounts as they stand in the database. */
final class AccountRows {

    private static final String SELECT =
            "select id, name, kind, role, created_at, created_by, disabled_at from account ";

    private AccountRows() {}

    static List<Account> all(DSLContext sql) {
        Result<Record> rows = sql.fetch(SELECT + "order by name");
        return rows.map(row -> account(sql, row));
    }

    static Optional<Account> byId(DSLContext sql, String id) {
        return Optional.ofNullable(sql.fetchOne(SELECT + "where id = ?", id))
                .map(row -> account(sql, row));
    }

    static Optional<Account> byName(DSLContext sql, String name) {
        return Optional.ofNullable(sql.fetchOne(SELECT + "where name = ?", name))
                .map(row -> account(sql, row));
    }

    static Account require(DSLContext sql, String name) {
        return byName(sql, Names.account(name))
                .orElseThrow(() ->
                        new AccessRefusedException(
                                Reason.UNKNOWN, "there is no account '" + name + "'"));
    }

    static Account requireEnabled(DSLContext sql, String name) {
        Account account = require(sql, name);
        if (account.disabled() != null) {
            throw new AccessRefusedException(
                    Reason.INVALID, "the account '" + name + "' is disabled");
        }
        return account;
    }

    static void insert(DSLContext sql, Account account) {
        sql.execute(
                "insert into account (id, name, kind, role, created_at, created_by) values (?, ?, ?, ?, ?, ?)",
                account.id(),
                account.name(),
                word(account.kind()),
                word(account.role()),
                Micros.of(account.created()),
                account.createdBy());
        audiences(sql, account);
    }

    /** Puts an account's audiences in the place of those that it had. */
    static void audiences(DSLContext sql, Account account) {
        sql.execute("delete from account_audience where account = ?", account.id());
        for (String audience : account.audiences()) {
            sql.execute("insert into account_audience values (?, ?)", account.id(), audience);
        }
    }

    private static Account account(DSLContext sql, Record row) {
        String id = row.get(0, String.class);
        Role role = Role.valueOf(upper(row.get(3, String.class)));
        Set<String> audiences =
                role == Role.PARTNER
                        ? new HashSet<>(
                                sql.fetch(
                                                "select audience from account_audience where account = ?",
                                                id)
                                        .map(each -> each.get(0, String.class)))
                        : Set.of();
        return new Account(
                id,
                row.get(1, String.class),
                AccountKind.valueOf(upper(row.get(2, String.class))),
                role,
                audiences,
                Micros.time(row.get(4, Long.class)),
                row.get(5, String.class),
                Micros.timeOrNull(row.get(6, Long.class)));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
