package org.dazaifu.exchange.collection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.exchange.store.TestDatabases;
import org.dazaifu.taxii.server.AddingContract;
import org.dazaifu.taxii.server.FilterContract;
import org.dazaifu.taxii.server.PagingContract;
import org.dazaifu.taxii.server.TaxiiStoreContract;
import org.dazaifu.taxii.server.TestedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every store, and of every server with one, holds with both databases. */
class OnBothDatabasesTest {

    @TempDir Path directory;

    private final List<TestedSqlStore> opened = new ArrayList<>();

    private TestedStore sqlite() {
        Path own = directory.resolve("exchange" + opened.size());
        opened.add(new TestedSqlStore(TestDatabases.sqlite(own), own));
        return opened.getLast();
    }

    private TestedStore postgres() {
        opened.add(new TestedSqlStore(TestDatabases.postgres(), directory));
        return opened.getLast();
    }

    @AfterEach
    void close() {
        opened.forEach(TestedSqlStore::close);
    }

    @Nested
    class SqliteStore extends TaxiiStoreContract {
        @Override
        protected TestedStore newStore() {
            return sqlite();
        }
    }

    @Nested
    class PostgresStore extends TaxiiStoreContract {
        @Override
        protected TestedStore newStore() {
            return postgres();
        }
    }

    @Nested
    class SqlitePaging extends PagingContract {
        @Override
        protected TestedStore newStore() {
            return sqlite();
        }
    }

    @Nested
    class PostgresPaging extends PagingContract {
        @Override
        protected TestedStore newStore() {
            return postgres();
        }
    }

    @Nested
    class SqliteFilters extends FilterContract {
        @Override
        protected TestedStore newStore() {
            return sqlite();
        }
    }

    @Nested
    class PostgresFilters extends FilterContract {
        @Override
        protected TestedStore newStore() {
            return postgres();
        }
    }

    @Nested
    class SqliteAdding extends AddingContract {
        @Override
        protected TestedStore newStore() {
            return sqlite();
        }
    }

    @Nested
    class PostgresAdding extends AddingContract {
        @Override
        protected TestedStore newStore() {
            return postgres();
        }
    }
}
