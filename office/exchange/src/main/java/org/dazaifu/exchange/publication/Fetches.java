package org.dazaifu.exchange.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dazaifu.exchange.store.Micros;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of objects accounts were sent, a row a page. Everything happens in the transaction of
 * whoever records it: put {@link #begun} into that of the audit row, before the first byte leaves.
 *
 * <p>Of a page that was begun the account may have all; that it has any of it is known only of one
 * that was completed. That the last byte was given to the operating system is all that completed
 * says, unless the account asks for the next page by its cursor.
 */
public final class Fetches {

    private Fetches() {}

    /**
     * A page is about to be sent.
     *
     * @param account the identifier of the account
     * @param collection the UUID of the collection
     * @param sequences of the records on the page
     * @return by what {@link #completed} knows it; empty where nothing is on the page, or there is
     *     no such collection
     */
    public static OptionalLong begun(
            DSLContext sql,
            String account,
            String collection,
            Collection<Long> sequences,
            Instant now) {
        @Nullable Object of =
                sql.fetchValue("select id from collection where uuid = ?", collection);
        if (sequences.isEmpty() || of == null) {
            return OptionalLong.empty();
        }
        long id =
                sql.fetchSingle("select coalesce(max(id), 0) + 1 from page_fetch")
                        .get(0, Long.class);
        sql.execute(
                "insert into page_fetch (id, account, collection, begun, completed, sequences)"
                        + " values (?, ?, ?, ?, null, ?)",
                id,
                account,
                ((Number) of).longValue(),
                Micros.of(now),
                Sequences.of(sequences).text());
        return OptionalLong.of(id);
    }

    /** A page was sent to its end. Said twice, the first time counts. */
    public static void completed(DSLContext sql, long fetch, Instant now) {
        sql.execute(
                "update page_fetch set completed = ? where id = ? and completed is null",
                Micros.of(now),
                fetch);
    }

    /** A page that was sent. */
    record Fetch(String account, Instant begun, Optional<Instant> completed, Sequences sequences) {}

    static List<Fetch> of(DSLContext sql, long collection) {
        return sql.fetch(
                        "select account, begun, completed, sequences from page_fetch"
                                + " where collection = ? order by id",
                        collection)
                .map(row ->
                        new Fetch(
                                row.get(0, String.class),
                                Micros.time(row.get(1, Long.class)),
                                Optional.ofNullable(Micros.timeOrNull(row.get(2, Long.class))),
                                Sequences.parse(row.get(3, String.class))));
    }
}
