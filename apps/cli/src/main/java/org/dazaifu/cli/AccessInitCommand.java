package org.dazaifu.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.access.IssuedToken;
import org.dazaifu.exchange.access.Scope;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu access init}: the first administrator of an exchange. */
@Command(
        name = "init",
        description =
                "Makes the exchange where there is none, and its first administrator, and prints the administrator's token, once.",
        footer = {
            "",
            "Example: dazaifu access init okuni > token",
            "Refuses where there is an administrator already."
        })
final class AccessInitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The administrator's name.")
    String name = "";

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "How long the token is valid, 1 to 366 days (default: ${DEFAULT-VALUE}).")
    int days;

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException {
        Actor by = Actor.operator();
        try (Exchange exchange = arguments.openOrMake()) {
            IssuedToken issued =
                    exchange.database()
                            .write(sql -> {
                                exchange.accounts().init(sql, by, name);
                                return exchange.tokens()
                                        .issue(
                                                sql,
                                                by,
                                                name,
                                                "first",
                                                Scope.FULL,
                                                Duration.ofDays(days));
                            });
            AccessText.tell(issued);
            System.err.println(
                    "dazaifu: the exchange is in "
                            + exchange.directory()
                            + ", and its audit log is signed by "
                            + exchange.key().verifier().text());
        }
        return ExitCode.DONE;
    }
}
