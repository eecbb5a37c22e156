package org.dazaifu.exchange.store;

import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * The tables, version by version: one file a version for both databases, which differ in a few
 * words. A file that was released is never changed.
 */
final class Migrations {

    private Migrations() {}

    static void run(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(Connections.toMigrate(address))
                .locations("classpath:org/dazaifu/exchange/migration")
                .placeholders(words(address))
                .load()
                .migrate();
    }

    private static Map<String, String> words(DatabaseAddress address) {
        return switch (address) {
            case DatabaseAddress.Sqlite sqlite -> Map.of("bytes", "BLOB");
            case DatabaseAddress.Postgres postgres -> Map.of("bytes", "BYTEA");
        };
    }
}
