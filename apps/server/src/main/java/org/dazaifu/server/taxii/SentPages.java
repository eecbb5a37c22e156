package org.dazaifu.server.taxii;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dazaifu.exchange.access.Identity;
import org.dazaifu.exchange.publication.Fetches;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.taxii.TaxiiStatus;
import org.dazaifu.taxii.server.CollectionEntry;
import org.dazaifu.taxii.server.CollectionKey;
import org.dazaifu.taxii.server.Deposit;
import org.dazaifu.taxii.server.ObjectEntry;
import org.dazaifu.taxii.server.ObjectQuery;
import org.dazaifu.taxii.server.RootEntry;
import org.dazaifu.taxii.server.TaxiiStore;
import org.dazaifu.taxii.server.TaxiiStoreException;

/**
 * A store that remembers, durably and before the first object leaves, which records it is about to
 * give to whom: so that it can be said later who may have a thing, and who has its correction.
 */
public final class SentPages implements TaxiiStore {

    private static final ScopedValue<Sending> SENDING = ScopedValue.newInstance();

    private final TaxiiStore store;
    private final Database database;
    private final InstantSource clock;

    /**
     * @param store what is kept
     * @param database where it is remembered who got it
     */
    public SentPages(TaxiiStore store, Database database, InstantSource clock) {
        this.store = store;
        this.database = database;
        this.clock = clock;
    }

    /** Writes an answer. */
    @FunctionalInterface
    interface Writing {
        void write() throws IOException;
    }

    /** Pages that one answer holds. */
    private record Sending(String account, List<Long> fetches) {}

    /**
     * Writes an answer to somebody, and remembers once it was written to its end which pages it
     * held.
     *
     * @throws StoreException where that could not be remembered; the answer is out all the same
     */
    void sending(Identity to, Writing writing) throws IOException, StoreException {
        Sending sending = new Sending(to.account().id(), new ArrayList<>());
        ScopedValue.where(SENDING, sending)
                .<Optional<Void>, IOException>call(() -> {
                    writing.write();
                    return Optional.empty();
                });
        if (!sending.fetches.isEmpty()) {
            Instant now = clock.instant();
            database.write(sql -> {
                sending.fetches.forEach(fetch -> Fetches.completed(sql, fetch, now));
                return 0;
            });
        }
    }

    @Override
    public void contents(CollectionKey where, List<ObjectEntry> entries, ContentSink sink)
            throws TaxiiStoreException, IOException {
        if (SENDING.isBound()) {
            begun(SENDING.get(), where, entries);
        }
        store.contents(where, entries, sink);
    }

    private void begun(Sending sending, CollectionKey where, List<ObjectEntry> entries)
            throws TaxiiStoreException {
        Instant now = clock.instant();
        try {
            OptionalLong fetch =
                    database.write(sql ->
                            Fetches.begun(
                                    sql,
                                    sending.account,
                                    where.id(),
                                    entries.stream().map(ObjectEntry::sequence).toList(),
                                    now));
            fetch.ifPresent(sending.fetches::add);
        } catch (StoreException e) {
            throw new TaxiiStoreException(
                    switch (e.reason()) {
                        case FULL -> TaxiiStoreException.Reason.FULL;
                        case UNAVAILABLE -> TaxiiStoreException.Reason.UNAVAILABLE;
                        case UNSUITABLE, BROKEN, FAILED -> TaxiiStoreException.Reason.FAILED;
                    },
                    "it could not be remembered who gets a page",
                    e);
        }
    }

    @Override
    public List<RootEntry> apiRoots() throws TaxiiStoreException {
        return store.apiRoots();
    }

    @Override
    public List<CollectionEntry> collections(String apiRoot) throws TaxiiStoreException {
        return store.collections(apiRoot);
    }

    @Override
    public List<ObjectEntry> select(CollectionKey where, ObjectQuery query, int most)
            throws TaxiiStoreException {
        return store.select(where, query, most);
    }

    @Override
    public boolean has(CollectionKey where, String objectId) throws TaxiiStoreException {
        return store.has(where, objectId);
    }

    @Override
    public Deposit deposit(CollectionKey where, String caller, Instant received)
            throws TaxiiStoreException {
        return store.deposit(where, caller, received);
    }

    @Override
    public int delete(CollectionKey where, String caller, ObjectQuery query)
            throws TaxiiStoreException {
        return store.delete(where, caller, query);
    }

    @Override
    public Optional<TaxiiStatus> status(String apiRoot, String caller, String id)
            throws TaxiiStoreException {
        return store.status(apiRoot, caller, id);
    }
}
