package org.dazaifu.exchange.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.exchange.feed.list.ListType;
import org.dazaifu.exchange.feed.list.ListValue;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The values that lists have or had, by collection. */
final class ValueTable {

    private static final String SELECT =
            "select digest, type, value, created, modified, valid_from, valid_until"
                    + " from feed_value where collection = ? and ";

    private ValueTable() {}

    /** The keys of values that stand in a list, in their order, after one of them. */
    static List<ValueKey> standing(DSLContext sql, String collection, String after, int most) {
        return sql.fetch(
                        "select digest from feed_value where collection = ? and digest > ?"
                                + " and valid_until is null order by digest limit ?",
                        collection,
                        after,
                        most)
                .map(row -> ValueKey.read(row.get(0, String.class)));
    }

    /** What is known of some values. */
    static Map<ValueKey, ValueRow> find(
            DSLContext sql, String collection, Collection<ValueKey> keys) {
        var found = new HashMap<ValueKey, ValueRow>();
        Object[] values = new Object[keys.size() + 1];
        values[0] = collection;
        int at = 1;
        for (ValueKey key : keys) {
            values[at++] = key.text();
        }
        String places = "?, ".repeat(keys.size() - 1) + "?";
        for (Record row : sql.fetch(SELECT + "digest in (" + places + ")", values)) {
            found.put(ValueKey.read(row.get(0, String.class)), read(row));
        }
        return found;
    }

    static void put(DSLContext sql, String collection, Collection<ValueRow> rows) {
        Object[][] values =
                rows.stream().map(row -> values(collection, row)).toArray(Object[][]::new);
        sql.batch(
                        "insert into feed_value (collection, digest, type, value, created,"
                                + " modified, valid_from, valid_until)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (collection, digest) do update set"
                                + " modified = excluded.modified,"
                                + " valid_from = excluded.valid_from,"
                                + " valid_until = excluded.valid_until",
                        values)
                .execute();
    }

    private static Object[] values(String collection, ValueRow row) {
        return new Object[] {
            collection,
            ValueKey.of(row.value()).text(),
            row.value().type().word(),
            row.value().text(),
            FeedTime.micros(row.created()),
            FeedTime.micros(row.modified()),
            FeedTime.micros(row.validFrom()),
            Optional.ofNullable(row.validUntil()).map(FeedTime::micros).orElse(null)
        };
    }

    private static ValueRow read(Record row) {
        return new ValueRow(
                new ListValue(
                        ListType.of(row.get(1, String.class)).orElseThrow(),
                        row.get(2, String.class)),
                FeedTime.instant(row.get(3, Long.class).longValue()),
                FeedTime.instant(row.get(4, Long.class).longValue()),
                FeedTime.instant(row.get(5, Long.class).longValue()),
                FeedTime.instant(row.get(6, Long.class)).orElse(null));
    }
}
