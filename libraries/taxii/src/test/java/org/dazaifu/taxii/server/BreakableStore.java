package org.dazaifu.taxii.server;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.TaxiiStatus;

/** A store that fails when it is told to. */
final class BreakableStore implements TaxiiStore {

    private final TaxiiStore store;
    private volatile Optional<TaxiiStoreException.Reason> broken = Optional.empty();
    private volatile boolean contentsBreak;

    BreakableStore(TaxiiStore store) {
        this.store = store;
    }

    void breakWith(TaxiiStoreException.Reason reason) {
        broken = Optional.of(reason);
    }

    void breakContents() {
        contentsBreak = true;
    }

    private void check() throws TaxiiStoreException {
        if (broken.isPresent()) {
            throw new TaxiiStoreException(broken.get(), "broken on purpose", null);
        }
    }

    @Override
    public List<RootEntry> apiRoots() throws TaxiiStoreException {
        check();
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
    public void contents(CollectionKey where, List<ObjectEntry> entries, ContentSink sink)
            throws TaxiiStoreException, IOException {
        if (contentsBreak) {
            store.contents(where, entries.subList(0, 1), sink);
            throw new TaxiiStoreException(
                    TaxiiStoreException.Reason.FAILED, "broken on purpose", null);
        }
        store.contents(where, entries, sink);
    }

    @Override
    public Deposit deposit(CollectionKey where, String caller, Instant received)
            throws TaxiiStoreException {
        Deposit deposit = store.deposit(where, caller, received);
        return new Deposit() {
            @Override
            public void add(TaxiiObject object) throws TaxiiStoreException {
                deposit.add(object);
            }

            @Override
            public void commit(StatusOf told) throws TaxiiStoreException {
                deposit.commit(told);
            }

            @Override
            public void close() {
                deposit.close();
            }
        };
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
