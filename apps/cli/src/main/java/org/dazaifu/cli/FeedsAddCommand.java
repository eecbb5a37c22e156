package org.dazaifu.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.feed.Feed;
import org.dazaifu.exchange.feed.FeedKind;
import org.dazaifu.exchange.feed.FeedSecret;
import org.dazaifu.exchange.feed.Feeds;
import org.dazaifu.exchange.feed.list.ListLayout;
import org.dazaifu.exchange.feed.list.ListType;
import org.dazaifu.stix.Tlp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu feeds add}. */
@Command(
        name = "add",
        description = "Adds a feed. It is pulled by 'feeds pull', and by the server at its time.",
        footer = {
            "",
            "Example: dazaifu feeds add partner https://taxii.example.org/taxii2/ --kind taxii --collection release-jp --token-file token.txt --every 30m",
            "Example: dazaifu feeds add circl https://www.circl.lu/doc/misp/feed-osint/ --kind misp --every 6h --marking tlp:clear",
            "Example: dazaifu feeds add hosts file:///srv/lists/hosts.csv --kind list --column 2 --list-type domain"
        })
final class FeedsAddCommand implements Callable<Integer> {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smhd])");

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "Its name; what it brings is filed in the collection feed-NAME.")
    String name = "";

    @Parameters(
            index = "1",
            paramLabel = "URL",
            description =
                    "An API root or server of TAXII 2.1, a MISP feed's directory or manifest, or a list.")
    String url = "";

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description = "taxii, misp or list.")
    String kind = "";

    @Option(
            names = "--collection",
            paramLabel = "ID|ALIAS",
            description = "Of TAXII: which collection of the server.")
    String collection = "";

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "6h",
            description = "How often: 30m, 6h, 1d (default: ${DEFAULT-VALUE}).")
    String every = "";

    @Option(
            names = "--marking",
            paramLabel = "TLP",
            description =
                    "How widely what comes without a marking may be shared: tlp:clear, tlp:green, tlp:amber, tlp:amber+strict, tlp:red.")
    @Nullable String marking;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description =
                    "A host that may be reached though it is not of the public Internet; may be given several times.")
    List<String> hosts = List.of();

    @Option(
            names = "--list-type",
            paramLabel = "TYPE",
            defaultValue = "auto",
            description =
                    "Of a list: ipv4, ipv6, domain, url, email, md5, sha1, sha256, sha512, or auto (default).")
    String type = "";

    @Option(
            names = "--column",
            paramLabel = "NAME|N",
            description =
                    "Of a table: the column with the values, by its name or its number from 1.")
    String column = "";

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            defaultValue = ",",
            description =
                    "Of a table: what stands between columns; tab for a tab (default: a comma).")
    String separator = "";

    @Option(names = "--source", paramLabel = "TEXT", description = "Who vouches for it.")
    String source = "";

    @Mixin FeedSource credentials = new FeedSource();
    @Mixin ExchangeArguments where = new ExchangeArguments();

    @Override
    public Integer call() throws Exception {
        FeedSecret secret = credentials.secret();
        Feed feed = feed(secret);
        try (Exchange exchange = where.open()) {
            new Feeds(exchange).add(feed, secret, Actor.operator());
        }
        System.err.printf(
                "dazaifu: the feed %s was added; what it brings is filed in %s. Pull it now: dazaifu feeds pull %s%n",
                feed.name(), feed.alias(), feed.name());
        return ExitCode.DONE;
    }

    private Feed feed(FeedSecret secret) {
        try {
            return new Feed(
                    name,
                    FeedKind.of(kind)
                            .orElseThrow(() ->
                                    new UserMistake(
                                            "--kind is taxii, misp or list, not " + kind + ".")),
                    new URI(url),
                    collection,
                    time(every),
                    Optional.ofNullable(marking).map(FeedsAddCommand::tlp),
                    layout(),
                    source,
                    new TreeSet<>(hosts.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList()),
                    secret.form());
        } catch (URISyntaxException e) {
            throw new UserMistake(url + " is no URL.");
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage() + ".");
        }
    }

    private ListLayout layout() {
        Optional<ListType> values = ListType.of(type);
        if (values.isEmpty() && !type.equals("auto")) {
            throw new UserMistake(
                    "--list-type is ipv4, ipv6, domain, url, email, md5, sha1, sha256, sha512 or auto, not "
                            + type
                            + ".");
        }
        String mark = separator.equals("tab") || separator.equals("\\t") ? "\t" : separator;
        if (mark.length() != 1) {
            throw new UserMistake("--separator is one character, or tab.");
        }
        return new ListLayout(values, column, mark.charAt(0));
    }

    private static Tlp tlp(String label) {
        return Tlp.labelled(label)
                .orElseThrow(() ->
                        new UserMistake(
                                "--marking is tlp:clear, tlp:green, tlp:amber, tlp:amber+strict or tlp:red, not "
                                        + label
                                        + "."));
    }

    static Duration time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new UserMistake(
                    "--every is a number with s, m, h or d, as in 6h, not " + text + ".");
        }
        long count = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
