package org.dazaifu.exchange.store;

import java.nio.file.Path;

/** Both databases, for tests that are run on each. */
public enum DatabaseKind {
    SQLITE,
    POSTGRES;

    /** A new, empty database. */
    public DatabaseAddress in(Path directory) {
        return switch (this) {
            case SQLITE -> TestDatabases.sqlite(directory);
            case POSTGRES -> TestDatabases.postgres();
        };
    }
}
