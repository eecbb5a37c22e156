package org.dazaifu.exchange.collection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dazaifu.exchange.store.Micros;
import org.dazaifu.taxii.TaxiiStatus;
import org.jooq.DSLContext;

/** What callers were told became of what they sent, for a day and somewhat longer. */
final class Statuses {

    private static final Duration KEPT = Duration.ofHours(26);

    private Statuses() {}

    /** Keeps one, and lets go of those that are older than has to be. */
    static void keep(DSLContext sql, String caller, TaxiiStatus status, Instant now) {
        sql.execute("delete from status where stored < ?", Micros.of(now.minus(KEPT)));
        sql.execute(
                "insert into status (id, caller, stored, body) values (?, ?, ?, ?)",
                status.id(),
                caller,
                Micros.of(now),
                StatusForm.write(status));
    }

    static Optional<TaxiiStatus> find(DSLContext sql, String caller, String id) {
        return sql.fetchOptional("select body from status where id = ? and caller = ?", id, caller)
                .map(row -> StatusForm.read(row.get(0, byte[].class)));
    }
}
