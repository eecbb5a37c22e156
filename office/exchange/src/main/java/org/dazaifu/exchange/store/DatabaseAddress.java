package org.dazaifu.exchange.store;

import java.nio.file.Path;
import org.jooq.SQLDialect;

/** Where a database is. */
public sealed interface DatabaseAddress {

    /** What is spoken there. */
    SQLDialect dialect();

    /**
     * A file of this machine, made where there is none.
     *
     * @param file on a disk of this machine; a network share does not keep what SQLite needs
     */
    record Sqlite(Path file) implements DatabaseAddress {
        @Override
        public SQLDialect dialect() {
            return SQLDialect.SQLITE;
        }
    }

    /**
     * A database of a PostgreSQL server, made by its administrator.
     *
     * @param url {@code jdbc:postgresql://HOST[:PORT]/NAME[?user=..&password=..]}
     */
    record Postgres(String url) implements DatabaseAddress {
        @Override
        public SQLDialect dialect() {
            return SQLDialect.POSTGRES;
        }

        /** Without what is behind the question mark, which may hold a password. */
        @Override
        public String toString() {
            return url.replaceFirst("\\?.*", "");
        }
    }

    /** The file of an exchange's directory. */
    static DatabaseAddress in(Path directory) {
        return new Sqlite(directory.resolve("exchange.db"));
    }

    /**
     * What a person named.
     *
     * @throws IllegalArgumentException with what to write instead
     */
    static DatabaseAddress of(String url) {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new IllegalArgumentException(
                    "a database is named as jdbc:postgresql://HOST[:PORT]/NAME?user=USER&password=PASSWORD;"
                            + " without one, SQLite in the directory of the exchange is used");
        }
        return new Postgres(url);
    }
}
