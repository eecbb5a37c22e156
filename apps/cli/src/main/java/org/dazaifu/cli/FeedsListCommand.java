package org.dazaifu.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.feed.FeedStanding;
import org.dazaifu.exchange.feed.Feeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dazaifu feeds list}. */
@Command(
        name = "list",
        description =
                "Lists the feeds, one a line, with tabs between: name, kind, on or off, last success, when it is due, failures since, why.",
        footer = {"", "Example: dazaifu feeds list"})
final class FeedsListCommand implements Callable<Integer> {

    @Mixin ExchangeArguments where = new ExchangeArguments();

    @Override
    public Integer call() throws Exception {
        try (Exchange exchange = where.open()) {
            for (FeedStanding one : new Feeds(exchange).list()) {
                System.out.printf(
                        "%s\t%s\t%s\t%s\t%s\t%d\t%s%n",
                        one.feed().name(),
                        one.feed().kind().word(),
                        one.enabled() ? "on" : "off",
                        one.lastSuccess().map(Instant::toString).orElse("never"),
                        one.next(),
                        one.failures(),
                        Terminal.safe(one.failure()));
            }
        }
        return ExitCode.DONE;
    }
}
