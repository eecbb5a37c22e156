package org.dazaifu.exchange.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Which events of a MISP feed are filed, each in which state. */
final class EventTable {

    private EventTable() {}

    /** What the manifest said of each event when it was fetched, by UUID. */
    static Map<String, String> all(DSLContext sql, String collection) {
        var all = new HashMap<String, String>();
        for (Record row :
                sql.fetch(
                        "select event, changed from feed_event where collection = ?", collection)) {
            all.put(row.get(0, String.class), row.get(1, String.class));
        }
        return all;
    }

    static void put(
            DSLContext sql, String collection, String event, String changed, Instant fetched) {
        sql.execute(
                "insert into feed_event (collection, event, changed, fetched) values (?, ?, ?, ?)"
                        + " on conflict (collection, event) do update set"
                        + " changed = excluded.changed, fetched = excluded.fetched",
                collection,
                event,
                changed,
                FeedTime.micros(fetched));
    }
}
