package org.dazaifu.exchange.collection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.taxii.ObjectForm;
import org.dazaifu.taxii.TaxiiStatus;
import org.dazaifu.taxii.server.CollectionEntry;
import org.dazaifu.taxii.server.CollectionKey;
import org.dazaifu.taxii.server.Deposit;
import org.dazaifu.taxii.server.ObjectEntry;
import org.dazaifu.taxii.server.ObjectQuery;
import org.dazaifu.taxii.server.RootEntry;
import org.dazaifu.taxii.server.TaxiiStore;
import org.dazaifu.taxii.server.TaxiiStoreException;
import org.jooq.DSLContext;

/**
 * The exchange's collections as a TAXII server's store, under one API root. For any number of
 * threads, and beside other processes on the same database.
 *
 * <p>Guarantees what {@link TaxiiStore} asks, and that in each collection sequence and time of
 * adding are the same number of microseconds, strictly increasing also where clocks go back. What a
 * sender sends is put aside in a file while it arrives; nobody waits for it before its commit,
 * which is one writing. Holds no more than a batch of objects, and the fates of those of a deposit.
 *
 * <p>Does not ask who may do it: that is for the server's caller.
 */
public final class SqlTaxiiStore implements TaxiiStore {

    /** The API root under which an exchange is served. */
    public static final RootEntry EXCHANGE =
            new RootEntry(
                    "exchange",
                    "Exchange",
                    Optional.of("What is released to partners, and what they send."));

    private final Database database;
    private final Path directory;
    private final RootEntry root;
    private final InstantSource clock;
    private final ChangeListener listener;

    /**
     * @param directory of the exchange; what arrives is put aside in {@code incoming} in it
     * @param listener told of changes within their transaction
     */
    public SqlTaxiiStore(
            Database database, Path directory, InstantSource clock, ChangeListener listener) {
        this(database, directory, EXCHANGE, clock, listener);
    }

    SqlTaxiiStore(
            Database database,
            Path directory,
            RootEntry root,
            InstantSource clock,
            ChangeListener listener) {
        this.database = database;
        this.directory = directory.resolve("incoming");
        this.root = root;
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public List<RootEntry> apiRoots() {
        return List.of(root);
    }

    @Override
    public List<CollectionEntry> collections(String apiRoot) throws TaxiiStoreException {
        if (!apiRoot.equals(root.path())) {
            return List.of();
        }
        return read(
                sql -> CollectionCatalog.all(sql).stream().map(StoredCollection::entry).toList());
    }

    @Override
    public List<ObjectEntry> select(CollectionKey where, ObjectQuery query, int most)
            throws TaxiiStoreException {
        return read(sql -> {
            Optional<StoredCollection> collection = find(sql, where);
            return collection.isEmpty()
                    ? List.of()
                    : sql.connectionResult(connection ->
                            RecordSelection.entries(
                                    connection, collection.get().id(), query, most));
        });
    }

    @Override
    public boolean has(CollectionKey where, String objectId) throws TaxiiStoreException {
        if (!ObjectForm.isId(objectId)) {
            return false;
        }
        return read(sql -> {
            Optional<StoredCollection> collection = find(sql, where);
            return collection.isPresent()
                    && sql.fetchValue(
                                    "select 1 from record where collection = ? and object_id = ?"
                                            + " limit 1",
                                    collection.get().id(),
                                    objectId)
                            != null;
        });
    }

    @Override
    public void contents(CollectionKey where, List<ObjectEntry> entries, ContentSink sink)
            throws TaxiiStoreException, IOException {
        if (!where.apiRoot().equals(root.path())) {
            return;
        }
        try {
            new RecordContents(database, where.id()).give(entries, sink);
        } catch (StoreException e) {
            throw Failures.told(e);
        }
    }

    @Override
    public Deposit deposit(CollectionKey where, String caller, Instant received)
            throws TaxiiStoreException {
        if (read(sql -> find(sql, where)).isEmpty()) {
            throw Failures.noCollection(where);
        }
        return new SqlDeposit(database, new Spool(directory), where, caller, clock, listener);
    }

    @Override
    public int delete(CollectionKey where, String caller, ObjectQuery query)
            throws TaxiiStoreException {
        if (!query.ids().isEmpty() && query.ids().stream().noneMatch(ObjectForm::isId)) {
            return 0;
        }
        try {
            return database.write(sql -> {
                Optional<StoredCollection> from = find(sql, where);
                if (from.isEmpty()) {
                    return 0;
                }
                int records =
                        sql.connectionResult(connection -> {
                            long id = from.get().id();
                            var gone = RecordSelection.gone(connection, id, query);
                            new Removal(connection, id).records(gone);
                            return gone.size();
                        });
                listener.deleted(sql, from.get(), caller, query, records);
                return records;
            });
        } catch (StoreException e) {
            throw Failures.told(e);
        }
    }

    @Override
    public Optional<TaxiiStatus> status(String apiRoot, String caller, String id)
            throws TaxiiStoreException {
        if (!apiRoot.equals(root.path()) || !ObjectForm.isUuid(id)) {
            return Optional.empty();
        }
        return read(sql -> Statuses.find(sql, caller, id));
    }

    private Optional<StoredCollection> find(DSLContext sql, CollectionKey where) {
        return where.apiRoot().equals(root.path()) && ObjectForm.isUuid(where.id())
                ? CollectionCatalog.withUuid(sql, where.id())
                : Optional.empty();
    }

    private <T> T read(Database.Work<T> work) throws TaxiiStoreException {
        try {
            return database.read(work);
        } catch (StoreException e) {
            throw Failures.told(e);
        }
    }
}
