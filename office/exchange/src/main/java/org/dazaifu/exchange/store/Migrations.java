package org.dazaifu.exchange.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The tables, version by version: one file a version for both databases, which differ in a few
 * words. A file that was released is never changed.
 */
final class Migrations {

    private Migrations() {}

    /** Brings a database to this program's version; one of a later version is left alone. */
    static void run(DatabaseAddress address) throws StoreException {
        Flyway flyway = configuration(address).load();
        MigrationInfo[] all = flyway.info().all();
        Optional<MigrationInfo> later =
                Arrays.stream(all).filter(one -> isLater(one.getState())).reduce((a, b) -> b);
        if (later.isPresent()) {
            throw new StoreException(
                    StoreException.Reason.UNSUITABLE,
                    "the database "
                            + address
                            + " was used by a later version of Dazaifu: its tables are of version "
                            + later.get().getVersion()
                            + ". Use that version of Dazaifu, or a later one",
                    null);
        }
        flyway.migrate();
    }

    private static boolean isLater(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }

    static FluentConfiguration configuration(DatabaseAddress address) {
        return Flyway.configure()
                .dataSource(Connections.toMigrate(address))
                .locations("classpath:org/dazaifu/exchange/migration")
                .ignoreMigrationPatterns(new String[0])
                .placeholders(words(address));
    }

    private static Map<String, String> words(DatabaseAddress address) {
        return switch (address) {
            case DatabaseAddress.Sqlite sqlite -> Map.of("bytes", "BLOB", "key", "INTEGER");
            case DatabaseAddress.Postgres postgres -> Map.of("bytes", "BYTEA", "key", "BIGINT");
        };
    }
}
