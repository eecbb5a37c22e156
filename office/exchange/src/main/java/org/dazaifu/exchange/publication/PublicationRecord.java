package org.dazaifu.exchange.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.exchange.store.Micros;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * That something of a case was put into an audience's collection.
 *
 * @param id its number, in the order of publication
 * @param collection the UUID of the collection
 * @param caseId of the case that it is of
 * @param audience whose collection it is
 * @param bundle the name under which the case keeps the bundle
 * @param kind release, correction or withdrawal
 * @param by who released it
 * @param published when
 */
public record PublicationRecord(
        long id,
        String collection,
        String caseId,
        String audience,
        String bundle,
        String kind,
        String by,
        Instant published) {

    private static final String COLUMNS =
            "select p.id, c.uuid, p.case_id, p.audience, p.bundle, p.kind, p.released_by,"
                    + " p.published from publication p join collection c on c.id = p.collection ";

    /** The newest ones, the newest first. */
    public static List<PublicationRecord> newest(DSLContext sql, int most) {
        return sql.fetch(COLUMNS + "order by p.id desc limit ?", most).map(PublicationRecord::of);
    }

    /** The one of a number. */
    public static Optional<PublicationRecord> find(DSLContext sql, long id) {
        return sql.fetchOptional(COLUMNS + "where p.id = ?", id).map(PublicationRecord::of);
    }

    /** The identities that the publications of a case to an audience name as the office's. */
    static Set<String> makers(DSLContext sql, String caseId, String audience) {
        Set<String> makers = new TreeSet<>();
        sql.fetch(
                        "select distinct makers from publication where case_id = ? and audience = ?",
                        caseId,
                        audience)
                .forEach(row -> {
                    for (String one : row.get(0, String.class).split(" ", -1)) {
                        if (!one.isEmpty()) {
                            makers.add(one);
                        }
                    }
                });
        return makers;
    }

    private static PublicationRecord of(Record row) {
        return new PublicationRecord(
                row.get(0, Long.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                Micros.time(row.get(7, Long.class)));
    }
}
