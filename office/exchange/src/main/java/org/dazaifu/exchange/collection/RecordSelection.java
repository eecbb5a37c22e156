package org.dazaifu.exchange.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.dazaifu.exchange.store.Micros;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.server.ObjectEntry;
import org.dazaifu.taxii.server.ObjectQuery;
import org.dazaifu.taxii.server.VersionMatch;

/**
 * Selects records as {@link ObjectQuery} says.
 *
 * <p>What nearly everybody asks for, the latest version of each object, with or without {@code
 * added_after}, is read from an index in the order of the answer, by the column {@code outdone}
 * ({@link Standing}). For the rest each record looks through the others of its object.
 *
 * <p>An object's type is part of its identifier, so a filter by type never decides between two
 * records of an object.
 */
final class RecordSelection {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final long collection;
    private final ObjectQuery query;
    private final long addedAfter;
    private final BoundSql sql = new BoundSql();

    private RecordSelection(long collection, ObjectQuery query) {
        this.collection = collection;
        this.query = query;
        this.addedAfter = query.addedAfter().map(time -> Math.max(0, Micros.of(time))).orElse(0L);
    }

    /** The first records that a query selects, by sequence. */
    static List<ObjectEntry> entries(
            Connection connection, long collection, ObjectQuery query, int most)
            throws SQLException {
        var entries = new ArrayList<ObjectEntry>();
        try (PreparedStatement statement = prepare(connection, collection, query, most);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Instant added = Micros.time(row.getLong(2));
                Instant at = VersionBytes.instant(row.getBytes(5));
                entries.add(
                        new ObjectEntry(
                                row.getLong(2),
                                added,
                                row.getString(3),
                                row.getString(4),
                                Optional.ofNullable(row.getString(6))
                                        .map(text -> new ObjectVersion(at, text))
                                        .orElseGet(() -> ObjectVersion.ofDateAdded(added)),
                                row.getInt(7)));
            }
        }
        return entries;
    }

    /** All records that a query selects, as they are to be removed. */
    static List<Removal.Gone> gone(Connection connection, long collection, ObjectQuery query)
            throws SQLException {
        var gone = new ArrayList<Removal.Gone>();
        try (PreparedStatement statement =
                        prepare(connection, collection, query, Integer.MAX_VALUE);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                gone.add(new Removal.Gone(row.getLong(1), row.getString(3)));
            }
        }
        return gone;
    }

    private static PreparedStatement prepare(
            Connection connection, long collection, ObjectQuery query, int most)
            throws SQLException {
        PreparedStatement statement = statement(collection, query, most).prepare(connection);
        statement.setFetchSize(FETCHED_AT_ONCE);
        return statement;
    }

    /** The statement that a query becomes. */
    static BoundSql statement(long collection, ObjectQuery query, int most) {
        return new RecordSelection(collection, query).build(most);
    }

    private BoundSql build(int most) {
        boolean byId = !query.ids().isEmpty();
        // A sign keeps both databases from going through the collection in the order of the answer
        // where the few objects that are asked for are found by their identifiers.
        String sign = byId ? "+" : "";
        if (byId) {
            sql.add("with r as materialized (");
        }
        long after = Math.max(addedAfter, query.after().orElse(0));
        sql.add(
                "select id, sequence, object_id, spec_version, version, version_text, bytes"
                        + " from record r where collection = ? and "
                        + sign
                        + "sequence > ?",
                collection,
                after);
        in("object_id", query.ids());
        in("type", query.types());
        in("spec_version", query.specVersions());
        if (query.specVersions().isEmpty() && query.versions().equals(VersionMatch.LAST)) {
            if (addedAfter == 0) {
                sql.add(" and " + sign + "outdone = 0");
            } else {
                sql.add(" and " + sign + "outdone <= ?", addedAfter);
            }
        } else {
            compared();
        }
        if (byId) {
            sql.add(") select * from r");
        }
        return sql.add(" order by sequence limit ?", most);
    }

    private void in(String column, java.util.Set<String> values) {
        if (!values.isEmpty()) {
            sql.add(" and " + column + " in ").list(new TreeSet<>(values));
        }
    }

    private void compared() {
        boolean latestSpec = query.specVersions().isEmpty();
        if (latestSpec) {
            sql.add(" and ");
            none("o.spec_version > r.spec_version");
        }
        VersionMatch match = query.versions();
        if (match.all()) {
            return;
        }
        sql.add(" and (1 = 0");
        String sameSpec = latestSpec ? "o.spec_version = r.spec_version and " : "";
        if (match.first()) {
            sql.add(" or ");
            none(sameSpec + "o.version < r.version");
        }
        if (match.last()) {
            sql.add(" or ");
            none(sameSpec + "o.version > r.version");
        }
        if (!match.exact().isEmpty()) {
            sql.add(" or version in ")
                    .list(match.exact().stream().sorted().map(VersionBytes::of).toList());
        }
        sql.add(")");
    }

    /** That of the object's other records that are left there is none such. */
    private void none(String such) {
        sql.add(
                "(select 1 from record o where o.collection = r.collection"
                        + " and o.object_id = r.object_id and o.sequence > ? and "
                        + such,
                addedAfter);
        in("o.spec_version", query.specVersions());
        sql.add(" limit 1) is null");
    }
}
