package org.dazaifu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.feed.FeedException;
import org.dazaifu.exchange.feed.FeedStanding;
import org.dazaifu.exchange.feed.Feeds;
import org.dazaifu.exchange.feed.PullReport;
import org.dazaifu.exchange.feed.PullRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu feeds pull}. */
@Command(
        name = "pull",
        description =
                "Pulls feeds now, all that are switched on unless some are named. Prints a line a feed, with tabs between: name, filed, known, invalid, flawed, conflicts, ended, withheld.",
        footer = {
            "",
            "Example: dazaifu feeds pull",
            "Example: dazaifu feeds pull drop --accept-shrink"
        })
final class FeedsPullCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which feeds.")
    List<String> names = List.of();

    @Option(
            names = "--accept-shrink",
            description =
                    "End the validity of what left a list, even if more than half of the list left.")
    boolean acceptShrink;

    @Mixin ExchangeArguments where = new ExchangeArguments();

    @Override
    public Integer call() throws Exception {
        int exit = ExitCode.DONE;
        try (Exchange exchange = where.open()) {
            Feeds feeds = new Feeds(exchange);
            for (String name : names.isEmpty() ? enabled(feeds) : names) {
                exit = Math.max(exit, pull(feeds, name));
            }
        }
        return exit;
    }

    private static List<String> enabled(Feeds feeds) throws Exception {
        return feeds.list().stream()
                .filter(FeedStanding::enabled)
                .map(one -> one.feed().name())
                .toList();
    }

    /** One that fails keeps the others from nothing. */
    private int pull(Feeds feeds, String name) throws Exception {
        try {
            PullReport report =
                    feeds.pull(name, new PullRequest(Actor.operator(), acceptShrink, true));
            System.out.printf(
                    "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d%n",
                    name,
                    report.filed(),
                    report.known(),
                    report.invalid(),
                    report.flawed(),
                    report.conflicts(),
                    report.ended(),
                    report.withheld());
            report.remarks()
                    .forEach(one ->
                            System.err.println("dazaifu: " + name + ": " + Terminal.safe(one)));
            return ExitCode.DONE;
        } catch (FeedException e) {
            System.err.println("dazaifu: " + Terminal.safe(e.getMessage() + "."));
            return e.isMistake() ? ExitCode.USER_MISTAKE : ExitCode.WORLD_FAILED;
        }
    }
}
