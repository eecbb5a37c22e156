package org.dazaifu.exchange.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

/** New, empty databases for tests: one PostgreSQL server a run, and as many databases in it. */
public final class TestDatabases {

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private TestDatabases() {}

    /** SQLite in a directory. */
    public static DatabaseAddress sqlite(Path directory) {
        return DatabaseAddress.in(directory);
    }

    /** PostgreSQL. */
    public static DatabaseAddress postgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return DatabaseAddress.of(Server.RUNNING.getJdbcUrl("postgres", name));
    }
}
