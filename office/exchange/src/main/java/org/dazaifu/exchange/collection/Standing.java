package org.dazaifu.exchange.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the column {@code outdone}, from which it is read at once whether a record is the latest of
 * its object among those added after any moment.
 *
 * <p>Of one object, let a record outdo another if it is of a later specification version, or of the
 * same and of a later version. Among those added after T, a record is the latest if none of those
 * that outdo it was added after T. If one of those was added after the record itself, it is never
 * the latest, whatever T: NULL. Otherwise what counts is the one that was added last before it.
 *
 * <p>Those that are not NULL are a staircase: the later they were added, the less they are. So the
 * lowest step above a new record is the one that was added last of all that outdo it, and all steps
 * below it become NULL. Each record becomes that once; adding takes a few steps in an index,
 * however many versions there are.
 */
final class Standing {

    private final Connection connection;
    private final long collection;

    Standing(Connection connection, long collection) {
        this.connection = connection;
        this.collection = collection;
    }

    /**
     * Finds the standing of new records, in the order of their sequence, and takes that of others.
     */
    void settle(List<NewRecord> added) throws SQLException {
        ask(added);
        Map<String, List<NewRecord>> earlier = new HashMap<>();
        for (NewRecord one : added) {
            List<NewRecord> same =
                    earlier.computeIfAbsent(one.object().id(), id -> new ArrayList<>());
            for (NewRecord other : same) {
                if (other.isOfALaterVersionThan(one)) {
                    one.outdone = other.sequence;
                } else if (one.isOfALaterVersionThan(other)) {
                    other.outdone = null;
                }
            }
            same.add(one);
        }
        passOver(added.stream().filter(one -> one.outdoes).toList());
    }

    private void ask(List<NewRecord> added) throws SQLException {
        var sql =
                new BoundSql().add("with added (n, object_id, spec_version, version) as (values ");
        for (int i = 0; i < added.size(); i++) {
            NewRecord one = added.get(i);
            sql.add(
                    i == 0 ? "(?, ?, ?, ?)" : ", (?, ?, ?, ?)",
                    i,
                    one.object().id(),
                    one.object().specVersion(),
                    VersionBytes.of(one.version));
        }
        sql.add(
                ") select n, (select r.sequence "
                        + standing(">")
                        + " order by r.spec_version, r.version, r.sequence desc limit 1),"
                        + " (select 1 "
                        + standing("<")
                        + " limit 1) from added a",
                collection,
                collection);
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                NewRecord one = added.get(row.getInt(1));
                one.outdone = row.getLong(2);
                one.outdoes = row.getInt(3) == 1;
            }
        }
    }

    private static String standing(String comparison) {
        return "from record r where r.outdone is not null and r.collection = ?"
                + " and r.object_id = a.object_id and (r.spec_version, r.version) "
                + comparison
                + " (a.spec_version, a.version)";
    }

    private void passOver(List<NewRecord> outdoing) throws SQLException {
        if (outdoing.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "update record set outdone = null where outdone is not null"
                                + " and collection = ? and object_id = ?"
                                + " and (spec_version, version) < (?, ?)")) {
            for (NewRecord one : outdoing) {
                BoundSql.bind(
                        statement,
                        collection,
                        one.object().id(),
                        one.object().specVersion(),
                        VersionBytes.of(one.version));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Finds the standing of all records of an object anew, after some of them are gone. */
    void settleAgain(String objectId) throws SQLException {
        var steps = new ArrayList<Step>();
        try (PreparedStatement statement =
                        new BoundSql()
                                .add(
                                        "select id, sequence, spec_version, version, outdone"
                                                + " from record where collection = ?"
                                                + " and object_id = ? order by sequence",
                                        collection,
                                        objectId)
                                .prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long outdone = row.getLong(5);
                steps.add(
                        new Step(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getBytes(4),
                                row.wasNull() ? Step.NEVER : outdone));
            }
        }
        Map<Long, Long> changes = Step.changes(steps);
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "update record set outdone = nullif(?, " + Step.NEVER + ") where id = ?")) {
            for (var change : changes.entrySet()) {
                BoundSql.bind(statement, change.getValue(), change.getKey());
                statement.addBatch();
            }
            if (!changes.isEmpty()) {
                statement.executeBatch();
            }
        }
    }
}
