package org.dazaifu.cli;

import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.feed.Feeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dazaifu feeds remove}. */
@Command(
        name = "remove",
        description = "Removes a feed and its secret. What it brought stays in its collection.",
        footer = {"", "Example: dazaifu feeds remove circl"})
final class FeedsRemoveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Its name.")
    String name = "";

    @Mixin ExchangeArguments where = new ExchangeArguments();

    @Override
    public Integer call() throws Exception {
        try (Exchange exchange = where.open()) {
            new Feeds(exchange).remove(name, Actor.operator());
        }
        return ExitCode.DONE;
    }
}
