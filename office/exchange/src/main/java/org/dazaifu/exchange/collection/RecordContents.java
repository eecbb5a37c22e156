package org.dazaifu.exchange.collection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.taxii.server.ObjectEntry;
import org.dazaifu.taxii.server.TaxiiStore.ContentSink;

/**
 * Reads the JSON of records some at a time, each time in a reading of its own: while it is given
 * away, which may take as long as its receiver likes, no connection is held.
 */
final class RecordContents {

    private static final int BATCH_RECORDS = 200;
    private static final long BATCH_BYTES = 1 << 20;

    private final Database database;
    private final String uuid;

    RecordContents(Database database, String uuid) {
        this.database = database;
        this.uuid = uuid;
    }

    void give(List<ObjectEntry> entries, ContentSink sink) throws StoreException, IOException {
        var batch = new ArrayList<Long>();
        long bytes = 0;
        for (ObjectEntry entry : entries) {
            if (!batch.isEmpty()
                    && (batch.size() == BATCH_RECORDS || bytes + entry.bytes() > BATCH_BYTES)) {
                giveBatch(batch, sink);
                batch.clear();
                bytes = 0;
            }
            batch.add(entry.sequence());
            bytes += entry.bytes();
        }
        if (!batch.isEmpty()) {
            giveBatch(batch, sink);
        }
    }

    private void giveBatch(List<Long> sequences, ContentSink sink)
            throws StoreException, IOException {
        List<byte[]> contents =
                database.read(
                        sql -> sql.connectionResult(connection -> read(connection, sequences)));
        for (byte[] json : contents) {
            sink.accept(json);
        }
    }

    private List<byte[]> read(Connection connection, List<Long> sequences) throws SQLException {
        var sql =
                new BoundSql()
                        .add(
                                "select c.json from record r join content c on c.record = r.id"
                                        + " where r.collection ="
                                        + " (select id from collection where uuid = ?)"
                                        + " and r.sequence in ",
                                uuid)
                        .list(sequences)
                        .add(" order by r.sequence");
        var contents = new ArrayList<byte[]>();
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                contents.add(row.getBytes(1));
            }
        }
        return contents;
    }
}
