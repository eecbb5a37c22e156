package org.dazaifu.exchange.collection;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.server.Deposit.Outcome;

/** What a collection has already of the objects of one batch, those of the batch included. */
final class KnownRecords {

    private record Version(String object, String spec, Instant at) {}

    private record Content(String object, String spec, ByteBuffer digest) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Found(byte[] digest, ObjectVersion version, long sequence) {}

    private final Map<Version, Found> byVersion = new HashMap<>();
    private final Map<Content, Found> byContent = new HashMap<>();

    private KnownRecords() {}

    static KnownRecords of(Connection connection, long collection, List<Prepared> batch)
            throws SQLException {
        var known = new KnownRecords();
        var versioned = batch.stream().filter(one -> one.ownVersion().isPresent()).toList();
        var others = batch.stream().filter(one -> one.ownVersion().isEmpty()).toList();
        known.find(connection, collection, versioned, "version", "");
        known.find(connection, collection, others, "digest", "r.version_text is null and ");
        return known;
    }

    /**
     * The earliest record of each that has the same in a column. SQLite goes through a cross join
     * from left to right: through the few that are wanted, and not through the collection.
     */
    private void find(
            Connection connection,
            long collection,
            List<Prepared> wanted,
            String column,
            String condition)
            throws SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        var sql = new BoundSql().add("with wanted (object_id, spec_version, value) as (values ");
        String comma = "";
        for (Prepared one : wanted) {
            sql.add(
                    comma + "(?, ?, ?)",
                    one.object().id(),
                    one.object().specVersion(),
                    one.ownVersion().map(VersionBytes::of).orElse(one.digest()));
            comma = ", ";
        }
        sql.add(
                ") select r.object_id, r.spec_version, r.version, r.version_text, r.digest,"
                        + " r.sequence from wanted w cross join record r where "
                        + condition
                        + "r.collection = ? and r.object_id = w.object_id"
                        + " and r.spec_version = w.spec_version and r."
                        + column
                        + " = w.value",
                collection);
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Instant at = VersionBytes.instant(row.getBytes(3));
                String text = row.getString(4);
                keep(
                        row.getString(1),
                        row.getString(2),
                        new Found(
                                row.getBytes(5),
                                text == null
                                        ? ObjectVersion.ofDateAdded(at)
                                        : new ObjectVersion(at, text),
                                row.getLong(6)));
            }
        }
    }

    private void keep(String object, String spec, Found found) {
        byVersion.merge(
                new Version(object, spec, found.version.at()), found, KnownRecords::earlier);
        byContent.merge(
                new Content(object, spec, ByteBuffer.wrap(found.digest)),
                found,
                KnownRecords::earlier);
    }

    private static Found earlier(Found one, Found other) {
        return one.sequence < other.sequence ? one : other;
    }

    /** What an object is to what is known, or empty if it is new. */
    Optional<Outcome> outcome(Prepared one) {
        TaxiiObject object = one.object();
        Found found =
                object.version().isPresent()
                        ? byVersion.get(
                                new Version(
                                        object.id(),
                                        object.specVersion(),
                                        object.version().get().at()))
                        : byContent.get(
                                new Content(
                                        object.id(),
                                        object.specVersion(),
                                        ByteBuffer.wrap(one.digest())));
        if (found == null) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.equals(found.digest, one.digest())
                        ? new Outcome.AlreadyThere(found.version)
                        : new Outcome.Conflict(found.version));
    }

    void add(NewRecord added) {
        keep(
                added.object().id(),
                added.object().specVersion(),
                new Found(added.prepared.digest(), added.objectVersion(), added.sequence));
    }
}
