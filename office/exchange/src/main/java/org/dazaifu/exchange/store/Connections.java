package org.dazaifu.exchange.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How a database is connected to, and what it is told to guarantee. */
final class Connections {

    private static final int READERS = 8;
    static final int WAIT_MILLIS = 30_000;

    /** Pages of SQLite's that a connection keeps in memory, in KiB. */
    private static final int CACHE_TO_WRITE = 64 << 10;

    private static final int CACHE_TO_READ = 8 << 10;
    private static final int LONGEST_JOURNAL = 64 << 20;

    /**
     * What is asked of PostgreSQL whatever its administrator set: a commit is on its disk; nobody
     * waits for a lock for ever; and how a statement is carried out is not decided while its table
     * is still small.
     */
    private static final Map<String, String> POSTGRES =
            Map.of(
                    "ApplicationName", "dazaifu",
                    "reWriteBatchedInserts", "true",
                    "tcpKeepAlive", "true",
                    "connectTimeout", "10",
                    "options",
                            "-c synchronous_commit=on -c plan_cache_mode=force_custom_plan"
                                    + " -c lock_timeout="
                                    + WAIT_MILLIS);

    private Connections() {}

    static HikariDataSource toRead(DatabaseAddress address) {
        HikariConfig pool = pool(address, false);
        pool.setMaximumPoolSize(READERS);
        return new HikariDataSource(pool);
    }

    /** One connection: writers wait for each other anyway. */
    static HikariDataSource toWrite(DatabaseAddress address) {
        HikariConfig pool = pool(address, true);
        pool.setMaximumPoolSize(1);
        return new HikariDataSource(pool);
    }

    /** Connections that nobody keeps, for who needs several and only once. */
    static DataSource toMigrate(DatabaseAddress address) {
        return switch (address) {
            case DatabaseAddress.Sqlite sqlite -> sqlite(sqlite, true);
            case DatabaseAddress.Postgres postgres -> {
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setUrl(postgres.url());
                yield source;
            }
        };
    }

    private static HikariConfig pool(DatabaseAddress address, boolean writes) {
        HikariConfig pool = new HikariConfig();
        pool.setConnectionTimeout(WAIT_MILLIS);
        pool.setMinimumIdle(1);
        switch (address) {
            case DatabaseAddress.Sqlite sqlite -> {
                pool.setDataSource(sqlite(sqlite, writes));
                if (!writes) {
                    pool.setConnectionInitSql("pragma query_only = on");
                }
            }
            case DatabaseAddress.Postgres postgres -> {
                pool.setJdbcUrl(postgres.url());
                pool.setReadOnly(!writes);
                if (!writes) {
                    pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
                }
                POSTGRES.forEach(pool::addDataSourceProperty);
            }
        }
        return pool;
    }

    private static DataSource sqlite(DatabaseAddress.Sqlite address, boolean writes) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setBusyTimeout(WAIT_MILLIS);
        settings.enforceForeignKeys(true);
        settings.setCacheSize(-(writes ? CACHE_TO_WRITE : CACHE_TO_READ));
        settings.setJournalSizeLimit(LONGEST_JOURNAL);
        settings.setTransactionMode(
                writes
                        ? SQLiteConfig.TransactionMode.IMMEDIATE
                        : SQLiteConfig.TransactionMode.DEFERRED);
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + address.file());
        return source;
    }
}
