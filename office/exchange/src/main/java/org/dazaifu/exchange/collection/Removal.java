package org.dazaifu.exchange.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes records out of a collection. */
final class Removal {

    private static final int BATCH = 500;

    private final Connection connection;
    private final long collection;

    Removal(Connection connection, long collection) {
        this.connection = connection;
        this.collection = collection;
    }

    /** The record of an object that stays. */
    record Kept(String objectId, String specVersion, Instant version) {}

    /** A record that goes. */
    record Gone(long record, String objectId) {}

    /** All records of objects. */
    int objects(Collection<String> objectIds) throws SQLException {
        int records = 0;
        try (PreparedStatement contents =
                        connection.prepareStatement(
                                "delete from content where record in (select id from record"
                                        + " where collection = ? and object_id = ?)");
                PreparedStatement rows =
                        connection.prepareStatement(
                                "delete from record where collection = ? and object_id = ?")) {
            var batch = new ArrayList<String>();
            for (String id : new LinkedHashSet<>(objectIds)) {
                BoundSql.bind(contents, collection, id);
                contents.addBatch();
                BoundSql.bind(rows, collection, id);
                rows.addBatch();
                batch.add(id);
                if (batch.size() == BATCH) {
                    records += run(contents, rows);
                    batch.clear();
                }
            }
            return batch.isEmpty() ? records : records + run(contents, rows);
        }
    }

    /** All records of objects but one of each. */
    void allBut(Collection<Kept> kept) throws SQLException {
        if (kept.isEmpty()) {
            return;
        }
        String others =
                " where collection = ? and object_id = ?"
                        + " and not (spec_version = ? and version = ?)";
        try (PreparedStatement contents =
                        connection.prepareStatement(
                                "delete from content where record in (select id from record"
                                        + others
                                        + ")");
                PreparedStatement rows =
                        connection.prepareStatement("delete from record" + others);
                PreparedStatement standing =
                        connection.prepareStatement(
                                "update record set outdone = 0 where collection = ?"
                                        + " and object_id = ?"
                                        + " and (outdone is null or outdone <> 0)")) {
            for (Kept one : kept) {
                byte[] version = VersionBytes.of(one.version);
                BoundSql.bind(contents, collection, one.objectId, one.specVersion, version);
                contents.addBatch();
                BoundSql.bind(rows, collection, one.objectId, one.specVersion, version);
                rows.addBatch();
                BoundSql.bind(standing, collection, one.objectId);
                standing.addBatch();
            }
            run(contents, rows);
            standing.executeBatch();
        }
    }

    private static int run(PreparedStatement contents, PreparedStatement rows) throws SQLException {
        contents.executeBatch();
        int records = 0;
        for (int count : rows.executeBatch()) {
            records += Math.max(count, 0);
        }
        return records;
    }

    /** Single records. */
    void records(List<Gone> gone) throws SQLException {
        Set<String> objects = new LinkedHashSet<>();
        try (PreparedStatement content =
                        connection.prepareStatement("delete from content where record = ?");
                PreparedStatement row =
                        connection.prepareStatement("delete from record where id = ?")) {
            for (int i = 0; i < gone.size(); i++) {
                BoundSql.bind(content, gone.get(i).record);
                content.addBatch();
                BoundSql.bind(row, gone.get(i).record);
                row.addBatch();
                objects.add(gone.get(i).objectId);
                if (i % BATCH == BATCH - 1 || i == gone.size() - 1) {
                    content.executeBatch();
                    row.executeBatch();
                }
            }
        }
        var standing = new Standing(connection, collection);
        for (String object : objects) {
            standing.settleAgain(object);
        }
    }
}
