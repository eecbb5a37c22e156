package org.dazaifu.exchange.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The rows about what publications put into collections. */
final class PublishedObjects {

    private static final int BATCH = 500;

    /** What became of an object. */
    enum Fate {
        LIVE,
        REVOKED,
        NOTICE,
        REMOVED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Fate of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** One. */
    record Row(
            long id,
            long publication,
            String objectId,
            Fate fate,
            String version,
            byte[] digest,
            long sequence,
            long replaced) {}

    private static final String SELECT =
            "select id, publication, object_id, fate, version, digest, sequence, replaced"
                    + " from published_object where ";

    private PublishedObjects() {}

    /** What a case has in a collection now, by identifier. */
    static Map<String, Row> standing(DSLContext sql, String caseId, long collection) {
        Map<String, Row> rows = new HashMap<>();
        sql.fetch(
                        SELECT + "case_id = ? and collection = ? and replaced is null",
                        caseId,
                        collection)
                .forEach(row -> {
                    Row one = read(row);
                    rows.put(one.objectId, one);
                });
        return rows;
    }

    /** All that a case ever had in a collection, in the order in which it came. */
    static List<Row> all(DSLContext sql, String caseId, long collection) {
        return sql.fetch(SELECT + "case_id = ? and collection = ? order by id", caseId, collection)
                .map(PublishedObjects::read);
    }

    private static Row read(Record row) {
        Long replaced = row.get(7, Long.class);
        return new Row(
                row.get(0, Long.class),
                row.get(1, Long.class),
                row.get(2, String.class),
                Fate.of(row.get(3, String.class)),
                row.get(4, String.class),
                row.get(5, byte[].class),
                row.get(6, Long.class),
                replaced == null ? 0 : replaced);
    }

    /** Whether another case has an object in a collection as one that stands. */
    static boolean elsewhere(DSLContext sql, String caseId, long collection, String objectId) {
        return sql.fetchValue(
                        "select 1 from published_object where collection = ? and object_id = ?"
                                + " and replaced is null and case_id <> ? and fate = 'live' limit 1",
                        collection,
                        objectId,
                        caseId)
                != null;
    }

    /** Adds rows, and says of those before them of the same objects that they were replaced. */
    static void add(
            DSLContext sql, long publication, String caseId, long collection, List<Row> rows) {
        long id =
                sql.fetchSingle("select coalesce(max(id), 0) + 1 from published_object")
                        .get(0, Long.class);
        List<Object[]> replaced = new ArrayList<>();
        List<Object[]> added = new ArrayList<>();
        for (Row row : rows) {
            replaced.add(new Object[] {publication, collection, row.objectId, caseId});
            added.add(
                    new Object[] {
                        id++,
                        publication,
                        collection,
                        caseId,
                        row.objectId,
                        row.fate.word(),
                        row.version,
                        row.digest,
                        row.sequence
                    });
        }
        run(
                sql,
                "update published_object set replaced = ? where collection = ? and object_id = ?"
                        + " and case_id = ? and replaced is null",
                replaced);
        run(
                sql,
                "insert into published_object (id, publication, collection, case_id, object_id,"
                        + " fate, version, digest, sequence) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added);
    }

    private static void run(DSLContext sql, String statement, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            sql.batch(
                            statement,
                            rows.subList(from, Math.min(from + BATCH, rows.size()))
                                    .toArray(Object[][]::new))
                    .execute();
        }
    }
}
