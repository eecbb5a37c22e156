package org.dazaifu.exchange.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.taxii.server.Deposit.Outcome;

/** Files some objects at a time in a few statements, however they relate to what is there. */
final class FilingBatch {

    private final Connection connection;
    private final Placement placement;

    FilingBatch(Connection connection, Placement placement) {
        this.connection = connection;
        this.placement = placement;
    }

    /** What became of each, in their order. */
    List<Outcome> file(List<Prepared> batch) throws SQLException {
        var known = KnownRecords.of(connection, placement.collection(), batch);
        var outcomes = new ArrayList<Outcome>();
        var added = new ArrayList<NewRecord>();
        for (Prepared one : batch) {
            Optional<Outcome> there = known.outcome(one);
            if (there.isPresent()) {
                outcomes.add(there.get());
            } else {
                var record = new NewRecord(placement.nextRecord(), placement.nextSequence(), one);
                known.add(record);
                added.add(record);
                outcomes.add(new Outcome.Added(record.objectVersion()));
            }
        }
        if (!added.isEmpty()) {
            new Standing(connection, placement.collection()).settle(added);
            insert(added);
        }
        return outcomes;
    }

    private void insert(List<NewRecord> added) throws SQLException {
        try (PreparedStatement record =
                        connection.prepareStatement(
                                "insert into record (id, collection, sequence, object_id, type,"
                                        + " spec_version, version, version_text, digest, bytes,"
                                        + " outdone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement content =
                        connection.prepareStatement(
                                "insert into content (record, json) values (?, ?)")) {
            for (NewRecord one : added) {
                BoundSql.bind(
                        record,
                        one.id,
                        placement.collection(),
                        one.sequence,
                        one.object().id(),
                        one.object().type(),
                        one.object().specVersion(),
                        VersionBytes.of(one.version));
                int next = 8;
                var own = one.object().version();
                if (own.isPresent()) {
                    record.setString(next++, own.get().text());
                } else {
                    record.setNull(next++, Types.VARCHAR);
                }
                record.setBytes(next++, one.prepared.digest());
                record.setInt(next++, one.object().json().length);
                if (one.outdone instanceof Long outdone) {
                    record.setLong(next, outdone);
                } else {
                    record.setNull(next, Types.BIGINT);
                }
                record.addBatch();
                BoundSql.bind(content, one.id, one.object().json());
                content.addBatch();
            }
            record.executeBatch();
            content.executeBatch();
        }
    }
}
