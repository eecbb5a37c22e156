package org.dazaifu.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.feed.Feed;
import org.dazaifu.exchange.feed.FeedStanding;
import org.dazaifu.exchange.feed.Feeds;
import org.dazaifu.exchange.feed.list.ListType;
import org.dazaifu.stix.Tlp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dazaifu feeds show}. */
@Command(
        name = "show",
        description = "Shows everything of a feed but its secret.",
        footer = {"", "Example: dazaifu feeds show circl"})
final class FeedsShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Its name.")
    String name = "";

    @Mixin ExchangeArguments where = new ExchangeArguments();

    @Override
    public Integer call() throws Exception {
        try (Exchange exchange = where.open()) {
            FeedStanding standing = new Feeds(exchange).show(name);
            Feed feed = standing.feed();
            line("name", feed.name());
            line("kind", feed.kind().word());
            line("url", feed.url().toString());
            line("collection there", feed.sourceCollection());
            line("collection here", feed.alias() + " " + standing.collection());
            line("every", feed.every().toString());
            line("marking", feed.marking().map(Tlp::label).orElse(""));
            line("type", feed.layout().type().map(ListType::word).orElse(""));
            line("column", feed.layout().column());
            line("source", feed.source());
            line("allowed hosts", String.join(" ", feed.allowedHosts()));
            line("secret", feed.secret().name().toLowerCase(Locale.ROOT));
            line("added", standing.added().toString());
            line("enabled", Boolean.toString(standing.enabled()));
            line("due", standing.next().toString());
            line("last success", standing.lastSuccess().map(Instant::toString).orElse(""));
            line("last failure", standing.lastFailure().map(Instant::toString).orElse(""));
            line("failure", standing.failure());
            line("failures", Integer.toString(standing.failures()));
        }
        return ExitCode.DONE;
    }

    private static void line(String what, String value) {
        if (!value.isEmpty()) {
            System.out.printf("%s\t%s%n", what, Terminal.safe(value));
        }
    }
}
