package org.dazaifu.exchange.collection;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.TaxiiStatus;
import org.dazaifu.taxii.server.CollectionKey;
import org.dazaifu.taxii.server.Deposit;
import org.dazaifu.taxii.server.TaxiiStoreException;
import org.jooq.DSLContext;

/** Objects sent by TAXII on their way into a collection. */
final class SqlDeposit implements Deposit {

    private final Database database;
    private final Spool spool;
    private final CollectionKey where;
    private final String caller;
    private final InstantSource clock;
    private final ChangeListener listener;

    SqlDeposit(
            Database database,
            Spool spool,
            CollectionKey where,
            String caller,
            InstantSource clock,
            ChangeListener listener) {
        this.database = database;
        this.spool = spool;
        this.where = where;
        this.caller = caller;
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public void add(TaxiiObject object) throws TaxiiStoreException {
        try {
            spool.add(Prepared.of(object));
        } catch (IOException e) {
            throw Failures.told(Failures.aside(spool.directory(), e));
        }
    }

    @Override
    public void commit(StatusOf told) throws TaxiiStoreException {
        try {
            database.write(sql -> {
                file(sql, told);
                return where;
            });
        } catch (StoreException e) {
            throw Failures.told(e);
        }
    }

    private void file(DSLContext sql, StatusOf told) throws StoreException {
        StoredCollection into =
                CollectionCatalog.withUuid(sql, where.id())
                        .orElseThrow(() ->
                                new StoreException(
                                        StoreException.Reason.FAILED,
                                        "there is no collection " + where.id() + " any more",
                                        null));
        var outcomes = new ArrayList<Outcome>();
        FilingCounts counts =
                new ObjectFiling(clock)
                        .file(
                                sql,
                                into.id(),
                                aside(),
                                (object, outcome) -> outcomes.add(outcome),
                                false);
        TaxiiStatus status = told.outcomes(outcomes);
        Statuses.keep(sql, caller, status, clock.instant());
        listener.deposited(sql, into, caller, status, counts);
    }

    private ObjectFiling.PreparedSource aside() throws StoreException {
        try {
            Spool.Reader reader = spool.read();
            return () -> {
                try {
                    return reader.next();
                } catch (IOException e) {
                    throw Failures.aside(spool.directory(), e);
                }
            };
        } catch (IOException e) {
            throw Failures.aside(spool.directory(), e);
        }
    }

    @Override
    public void close() {
        spool.close();
    }
}
