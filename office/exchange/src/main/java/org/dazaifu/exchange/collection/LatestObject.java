package org.dazaifu.exchange.collection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixObject;
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

    /** The same, read; empty as well if it is no object of STIX. */
    public static Optional<StixObject> read(DSLContext sql, StoredCollection of, String objectId) {
        Optional<byte[]> json = json(sql, of, objectId);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try (BundleReader reader =
                BundleReader.ofBundleOrObject(new ByteArrayInputStream(json.get()), objectId)) {
            BundleItem item = reader.next().orElse(null);
            return item instanceof StixObject read ? Optional.of(read) : Optional.empty();
        } catch (IOException | StixException e) {
            return Optional.empty();
        }
    }
}
