package org.dazaifu.exchange.collection;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.taxii.server.CollectionEntry;
import org.dazaifu.taxii.server.CollectionKey;
import org.dazaifu.taxii.server.RootEntry;
import org.dazaifu.taxii.server.TaxiiStore;
import org.dazaifu.taxii.server.TestedStore;

/** A store over a database that is closed after the test. */
final class TestedSqlStore implements TestedStore, AutoCloseable {

    final Database database;
    private final Path directory;
    private volatile InstantSource clock = InstantSource.system();
    private RootEntry root = SqlTaxiiStore.EXCHANGE;

    TestedSqlStore(DatabaseAddress address, Path directory) {
        this.directory = directory;
        try {
            database = Database.open(address);
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public TaxiiStore port() {
        return new SqlTaxiiStore(
                database, directory, root, () -> clock.instant(), ChangeListener.NONE);
    }

    @Override
    public void open(RootEntry opened, CollectionEntry... entries) {
        root = opened;
        try {
            database.write(sql -> {
                for (CollectionEntry entry : entries) {
                    CollectionCatalog.create(
                            sql,
                            new CollectionForm(
                                    CollectionKind.FEED,
                                    entry.id().substring(0, 8).toLowerCase(Locale.ROOT),
                                    entry.title(),
                                    Optional.empty()),
                            entry.id(),
                            Instant.EPOCH);
                }
                return 0;
            });
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int size(CollectionKey where) {
        try {
            return database.read(sql ->
                    sql.fetchSingle(
                                    "select count(*) from record r join content c"
                                            + " on c.record = r.id where r.collection ="
                                            + " (select id from collection where uuid = ?)",
                                    where.id())
                            .get(0, Integer.class));
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void freeze(Instant moment) {
        clock = InstantSource.fixed(moment);
    }

    @Override
    public void close() {
        database.close();
    }
}
