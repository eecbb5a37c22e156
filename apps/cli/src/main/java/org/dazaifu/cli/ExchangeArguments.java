package org.dazaifu.cli;

import java.nio.file.Path;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.exchange.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which exchange is meant. */
final class ExchangeArguments {

    @Option(
            names = "--exchange",
            paramLabel = "DIR",
            description =
                    "The directory of the exchange (default: DAZAIFU_EXCHANGE, else dazaifu/exchange in XDG_DATA_HOME or ~/.local/share).")
    @Nullable Path exchange;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "Where its data are, as jdbc:postgresql://HOST/NAME?user=USER&password=PASSWORD (default: DAZAIFU_DATABASE, else SQLite in the directory).")
    @Nullable String database;

    /** The directory that is meant, whether it is there or not. */
    Path directory() {
        if (exchange != null) {
            return exchange;
        }
        String named = System.getenv("DAZAIFU_EXCHANGE");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        String data = System.getenv("XDG_DATA_HOME");
        Path home =
                data == null || data.isBlank()
                        ? Path.of(System.getProperty("user.home", ".")).resolve(".local/share")
                        : Path.of(data);
        return home.resolve("dazaifu/exchange");
    }

    /** The database that is meant. */
    DatabaseAddress address() {
        String url = database == null ? System.getenv("DAZAIFU_DATABASE") : database;
        if (url == null || url.isBlank()) {
            return DatabaseAddress.in(directory());
        }
        try {
            return DatabaseAddress.of(url);
        } catch (IllegalArgumentException e) {
            throw new UserMistake("--database: " + e.getMessage() + ".");
        }
    }

    /** Opens an exchange that was begun. */
    Exchange open() throws StoreException {
        if (!Exchange.isIn(directory())) {
            throw new UserMistake(
                    "there is no exchange in %s; begin one with 'dazaifu access init', or name another with --exchange."
                            .formatted(directory()));
        }
        return openOrMake();
    }

    /** Opens an exchange, and makes it where there is none. */
    Exchange openOrMake() throws StoreException {
        return Exchange.open(directory(), address());
    }
}
