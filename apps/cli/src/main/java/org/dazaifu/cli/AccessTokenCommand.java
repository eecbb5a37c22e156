package org.dazaifu.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.access.Scope;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu access token}: a token for an account. */
@Command(
        name = "token",
        description =
                "Issues an API token and prints it, once: only its SHA-256 is kept. It is given as a bearer token, or as the password of HTTP Basic.",
        footer = {
            "",
            "Example: dazaifu access token abf-ti --label 'poller in Canberra' --read-only --days 180"
        })
final class AccessTokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The account's name.")
    String name = "";

    @Option(
            names = "--label",
            paramLabel = "TEXT",
            defaultValue = "token",
            description = "What it is for (default: ${DEFAULT-VALUE}).")
    String label = "";

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "How long it is valid, 1 to 366 days (default: ${DEFAULT-VALUE}).")
    int days;

    @Option(names = "--read-only", description = "It changes nothing, whatever its account may.")
    boolean readOnly;

    @Option(
            names = "--audience",
            paramLabel = "AUDIENCE",
            description = "It is for this audience only (default: all of its account's).")
    @Nullable String audience;

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException {
        try (Exchange exchange = arguments.open()) {
            AccessText.tell(
                    exchange.tokens()
                            .issue(
                                    Actor.operator(),
                                    name,
                                    label,
                                    new Scope(readOnly, audience),
                                    Duration.ofDays(days)));
        }
        return ExitCode.DONE;
    }
}
