package org.dazaifu.cli;

import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.feed.Feeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dazaifu feeds enable}. */
@Command(
        name = "enable",
        description = "Switches a feed on; it is due at once.",
        footer = {"", "Example: dazaifu feeds enable circl"})
final class FeedsEnableCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Its name.")
    String name = "";

    @Mixin ExchangeArguments where = new ExchangeArguments();

    @Override
    public Integer call() throws Exception {
        try (Exchange exchange = where.open()) {
            new Feeds(exchange).enable(name, true, Actor.operator());
        }
        return ExitCode.DONE;
    }
}
