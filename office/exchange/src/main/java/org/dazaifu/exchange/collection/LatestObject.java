package org.dazaifu.exchange.collection;

import java.util.Optional;
import org.jooq.DSLContext;

/** The latest version of one object of a collection. */
public final class LatestObject {

    private LatestObject() {}

    /** Its JSON in UTF-8, or empty if the collection has no such object. */
    public static Optional<byte[]> json(DSLContext sql, StoredCollection of, String objectId) {
        return sql.fetchOptional(
                        "select c.json from record r join content c on c.record = r.id"
                                + " where r.collection = ? and r.object_id = ?"
                                + " order by r.spec_version desc, r.version desc, r.sequence desc"
                                + " limit 1",
                        of.id(),
                        objectId)
                .map(row -> row.get(0, byte[].class));
    }
}
