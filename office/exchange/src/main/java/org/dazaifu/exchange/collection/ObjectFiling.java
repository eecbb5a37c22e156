package org.dazaifu.exchange.collection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.dazaifu.exchange.store.Micros;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.server.Deposit.Outcome;
import org.jooq.DSLContext;

/**
 * Files objects in collections, and takes them out, within a writing of whoever does it ({@link
 * org.dazaifu.exchange.store.Database#write}): what else they write is kept together with it or not
 * at all. Holds a batch of objects at a time.
 *
 * <p>Objects are the same, or against each other, as {@link
 * org.dazaifu.taxii.server.Deposit#commit} says.
 */
public final class ObjectFiling {

    private static final int BATCH_OBJECTS = 500;
    private static final long BATCH_BYTES = 8L << 20;

    private final InstantSource clock;

    /** With the time of adding from a clock; where that stands still or goes back, time goes on. */
    public ObjectFiling(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes what became of objects. */
    @FunctionalInterface
    public interface OutcomeSink {
        /** Takes one, in the order of adding. */
        void accept(TaxiiObject object, Outcome outcome) throws StoreException;
    }

    /** Adds objects. */
    public FilingCounts add(
            DSLContext sql, StoredCollection into, ObjectSource objects, OutcomeSink sink)
            throws StoreException {
        return file(sql, into.id(), prepared(objects), sink, false);
    }

    /** Adds objects. */
    public FilingCounts add(DSLContext sql, StoredCollection into, Iterable<TaxiiObject> objects)
            throws StoreException {
        return add(sql, into, ObjectSource.of(objects), (object, outcome) -> {});
    }

    /**
     * Adds objects and takes out every other record of them, of whichever version: what remains of
     * each is what was given last. Of one that stands against a record that is there nothing
     * changes. Give a correction a later {@code modified}, else those that have what it corrects
     * will not take it.
     */
    public FilingCounts supersede(
            DSLContext sql, StoredCollection into, ObjectSource objects, OutcomeSink sink)
            throws StoreException {
        return file(sql, into.id(), prepared(objects), sink, true);
    }

    /** Adds objects and takes out every other record of them. */
    public FilingCounts supersede(
            DSLContext sql, StoredCollection into, Iterable<TaxiiObject> objects)
            throws StoreException {
        return supersede(sql, into, ObjectSource.of(objects), (object, outcome) -> {});
    }

    /** Takes out all records of objects and says how many records that were. */
    public int purge(DSLContext sql, StoredCollection from, Collection<String> objectIds)
            throws StoreException {
        return sql.connectionResult(
                connection -> new Removal(connection, from.id()).objects(objectIds));
    }

    FilingCounts file(
            DSLContext sql,
            long collection,
            PreparedSource objects,
            OutcomeSink sink,
            boolean alone)
            throws StoreException {
        return sql.connectionResult(connection -> {
            var placement = Placement.in(connection, collection, clock.instant());
            var counts = FilingCounts.NONE;
            var batch = new ArrayList<Prepared>();
            long bytes = 0;
            Optional<Prepared> next;
            do {
                next = objects.next();
                if (next.isPresent()) {
                    batch.add(next.get());
                    bytes += next.get().object().json().length;
                }
                if (!batch.isEmpty()
                        && (next.isEmpty()
                                || batch.size() == BATCH_OBJECTS
                                || bytes > BATCH_BYTES)) {
                    List<Outcome> outcomes = new FilingBatch(connection, placement).file(batch);
                    if (alone) {
                        leaveAlone(connection, collection, batch, outcomes);
                    }
                    for (int i = 0; i < outcomes.size(); i++) {
                        sink.accept(batch.get(i).object(), outcomes.get(i));
                        counts = counts.and(outcomes.get(i));
                    }
                    batch.clear();
                    bytes = 0;
                }
            } while (next.isPresent());
            placement.keep(connection);
            return counts;
        });
    }

    private static void leaveAlone(
            Connection connection, long collection, List<Prepared> batch, List<Outcome> outcomes)
            throws SQLException {
        var last = new LinkedHashMap<String, Removal.Kept>();
        for (int i = 0; i < outcomes.size(); i++) {
            TaxiiObject object = batch.get(i).object();
            Optional<ObjectVersion> kept =
                    switch (outcomes.get(i)) {
                        case Outcome.Added(ObjectVersion version) -> Optional.of(version);
                        case Outcome.AlreadyThere(ObjectVersion version) -> Optional.of(version);
                        case Outcome.Conflict conflict -> Optional.empty();
                    };
            kept.ifPresent(version ->
                    last.put(
                            object.id(),
                            new Removal.Kept(object.id(), object.specVersion(), version.at())));
        }
        new Removal(connection, collection).allBut(last.values());
    }

    /** Objects with their digests. */
    @FunctionalInterface
    interface PreparedSource {
        Optional<Prepared> next() throws StoreException;
    }

    private static PreparedSource prepared(ObjectSource objects) {
        return () -> objects.next().map(Prepared::of);
    }

    /** When the last record of a collection was added, or empty if there never was one. */
    public static Optional<Instant> lastAdded(DSLContext sql, StoredCollection of) {
        return Optional.ofNullable(
                        sql.fetchValue(
                                "select last_sequence from collection where id = ?", of.id()))
                .map(value -> ((Number) value).longValue())
                .filter(sequence -> sequence > 0)
                .map(Micros::time);
    }
}
