package org.dazaifu.cli;

import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.feed.Feeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dazaifu feeds disable}. */
@Command(
        name = "disable",
        description = "Switches a feed off.",
        footer = {"", "Example: dazaifu feeds disable circl"})
final class FeedsDisableCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Its name.")
    String name = "";

    @Mixin ExchangeArguments where = new ExchangeArguments();

    @Override
    public Integer call() throws Exception {
        try (Exchange exchange = where.open()) {
            new Feeds(exchange).enable(name, false, Actor.operator());
        }
        return ExitCode.DONE;
    }
}
