package org.dazaifu.exchange.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dazaifu.exchange.store.Micros;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Which collections there are. Everything happens in the transaction of whoever asks. */
public final class CollectionCatalog {

    private static final String COLUMNS =
            "select id, uuid, kind, name, title, description, created from collection ";

    private CollectionCatalog() {}

    /** All, in the order in which they were made. */
    public static List<StoredCollection> all(DSLContext sql) {
        return sql.fetch(COLUMNS + "order by id").map(CollectionCatalog::read);
    }

    /** The one of a kind and a name. */
    public static Optional<StoredCollection> find(
            DSLContext sql, CollectionKind kind, String name) {
        return sql.fetchOptional(COLUMNS + "where kind = ? and name = ?", kind.word(), name)
                .map(CollectionCatalog::read);
    }

    /** The one with an identifier. */
    public static Optional<StoredCollection> withUuid(DSLContext sql, String uuid) {
        return sql.fetchOptional(COLUMNS + "where uuid = ?", uuid).map(CollectionCatalog::read);
    }

    /**
     * The one of the form's kind and name; made where there is none. One that is there keeps its
     * title and description.
     *
     * @param sql of a writing
     */
    public static StoredCollection findOrCreate(DSLContext sql, CollectionForm form, Instant now) {
        return find(sql, form.kind(), form.name())
                .orElseGet(() -> create(sql, form, UUID.randomUUID().toString(), now));
    }

    static StoredCollection create(DSLContext sql, CollectionForm form, String uuid, Instant now) {
        long id =
                sql.fetchSingle("select coalesce(max(id), 0) + 1 from collection")
                        .get(0, Long.class);
        sql.execute(
                "insert into collection"
                        + " (id, uuid, kind, name, title, description, created, last_sequence)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0)",
                id,
                uuid,
                form.kind().word(),
                form.name(),
                form.title(),
                form.description().orElse(null),
                Micros.of(now));
        return find(sql, form.kind(), form.name()).orElseThrow();
    }

    private static StoredCollection read(Record row) {
        return new StoredCollection(
                row.get(0, Long.class),
                row.get(1, String.class),
                CollectionKind.of(row.get(2, String.class)),
                row.get(3, String.class),
                row.get(4, String.class),
                Optional.ofNullable(row.get(5, String.class)),
                Micros.time(row.get(6, Long.class)));
    }
}
