package org.dazaifu.exchange.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A database, brought to this program's version when it is opened. For any number of threads, and
 * for several processes at once.
 *
 * <p>Guarantees: what {@link #write} returned from is durable, as far as the disk keeps the promise
 * of {@code fsync}; writings come one after the other, in all processes, so that whoever reads sees
 * them in one order and no sequence number becomes visible before a smaller one; a reading sees one
 * state throughout.
 *
 * <p>Does not guarantee: that a writing which threw was not kept where the connection to PostgreSQL
 * broke at the very moment of its commit.
 */
public final class Database implements AutoCloseable {

    /** Taken by whoever writes to PostgreSQL; an arbitrary number, the same in every release. */
    private static final long WRITERS = 0x44415A41L;

    private final SQLDialect dialect;
    private final HikariDataSource reading;
    private final HikariDataSource writing;
    private final ReentrantLock oneWriter = new ReentrantLock(true);

    static {
        // Else jOOQ greets whoever uses the command line.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private Database(SQLDialect dialect, HikariDataSource reading, HikariDataSource writing) {
        this.dialect = dialect;
        this.reading = reading;
        this.writing = writing;
    }

    /** Opens a database, and makes or changes its tables where they are not of this version. */
    public static Database open(DatabaseAddress address) throws StoreException {
        HikariDataSource writing = null;
        HikariDataSource reading = null;
        try {
            switch (address) {
                case DatabaseAddress.Sqlite(Path file) ->
                        DatabaseFile.alone(file, () -> Migrations.run(address));
                case DatabaseAddress.Postgres postgres -> Migrations.run(postgres);
            }
            writing = Connections.toWrite(address);
            reading = Connections.toRead(address);
            Database opened = new Database(address.dialect(), reading, writing);
            reading = null;
            writing = null;
            return opened;
        } catch (RuntimeException e) {
            throw DatabaseFailure.of("the database " + address + " cannot be opened", e);
        } finally {
            close(reading);
            close(writing);
        }
    }

    /** Does work in a transaction of its own that sees one state and changes nothing. */
    public <T> T read(Work<T> work) throws StoreException {
        return run(reading, sql -> work.on(sql));
    }

    /**
     * Does work in a transaction of its own, alone among all writers, and returns when it is
     * durable. Where the work throws, nothing is kept. Keep it short: all others wait.
     */
    public <T> T write(Work<T> work) throws StoreException {
        if (!mayWriteSoon()) {
            throw new StoreException(
                    StoreException.Reason.UNAVAILABLE,
                    "the database is busy: others have been writing for too long",
                    null);
        }
        try {
            return run(
                    writing,
                    sql -> {
                        if (dialect == SQLDialect.POSTGRES) {
                            sql.execute("select pg_advisory_xact_lock(?)", WRITERS);
                        }
                        return work.on(sql);
                    });
        } finally {
            oneWriter.unlock();
        }
    }

    private boolean mayWriteSoon() {
        try {
            return oneWriter.tryLock(Connections.WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T run(DataSource source, Work<T> work) throws StoreException {
        DSLContext sql = DSL.using(new DefaultConfiguration().set(dialect).set(source));
        try {
            return sql.transactionResult(inside -> work.on(inside.dsl()));
        } catch (DataAccessException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof StoreException thrown) {
                    throw thrown;
                }
            }
            throw DatabaseFailure.of("the database failed", e);
        }
    }

    /** What is spoken here. */
    public SQLDialect dialect() {
        return dialect;
    }

    @Override
    public void close() {
        close(reading);
        close(writing);
    }

    private static void close(@Nullable HikariDataSource source) {
        if (source != null) {
            source.close();
        }
    }

    /** What is done with a database. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it; a {@link StoreException} or an unchecked one ends the transaction. */
        T on(DSLContext sql) throws StoreException;
    }
}
