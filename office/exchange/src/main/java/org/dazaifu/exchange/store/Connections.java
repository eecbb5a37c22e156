package org.dazaifu.exchange.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How a database is connected to, and what it is told to guarantee. */
final class Connections {

    private static final int READERS = 8;
    private static final int WAIT_MILLIS = 30_000;

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
            case DatabaseAddress.Sqlite sqlite -> pool.setDataSource(sqlite(sqlite, writes));
            case DatabaseAddress.Postgres postgres -> {
                pool.setJdbcUrl(postgres.url());
                pool.setReadOnly(!writes);
                if (!writes) {
                    pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
                }
                pool.addDataSourceProperty("ApplicationName", "dazaifu");
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
        settings.setTransactionMode(
                writes
                        ? SQLiteConfig.TransactionMode.IMMEDIATE
                        : SQLiteConfig.TransactionMode.DEFERRED);
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + address.file());
        return source;
    }
}
