package org.dazaifu.exchange.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.dazaifu.exchange.store.Micros;

/**
 * Gives records of one collection their places, within one writing. A sequence number is the time
 * of adding in microseconds, or one more than the last where the clock does not go on, went back,
 * or was asked too soon; so both increase strictly whatever the clock does.
 */
final class Placement {

    private final long collection;
    private long sequence;
    private long record;

    private Placement(long collection, long sequence, long record) {
        this.collection = collection;
        this.sequence = sequence;
        this.record = record;
    }

    static Placement in(Connection connection, long collection, Instant now) throws SQLException {
        try (PreparedStatement statement =
                        new BoundSql()
                                .add(
                                        "select last_sequence,"
                                                + " (select coalesce(max(id), 0) from record)"
                                                + " from collection where id = ?",
                                        collection)
                                .prepare(connection);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("there is no collection " + collection);
            }
            return new Placement(
                    collection, Math.max(row.getLong(1), Micros.of(now) - 1), row.getLong(2));
        }
    }

    long collection() {
        return collection;
    }

    long nextSequence() {
        return ++sequence;
    }

    long nextRecord() {
        return ++record;
    }

    /** Keeps the last place for the next writing. */
    void keep(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                new BoundSql()
                        .add(
                                "update collection set last_sequence = ?"
                                        + " where id = ? and last_sequence < ?",
                                sequence,
                                collection,
                                sequence)
                        .prepare(connection)) {
            statement.executeUpdate();
        }
    }
}
