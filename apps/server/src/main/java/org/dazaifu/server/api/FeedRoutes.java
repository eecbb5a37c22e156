package org.dazaifu.server.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.feed.Feed;
import org.dazaifu.exchange.feed.FeedException;
import org.dazaifu.exchange.feed.FeedKind;
import org.dazaifu.exchange.feed.FeedSecret;
import org.dazaifu.exchange.feed.FeedStanding;
import org.dazaifu.exchange.feed.Feeds;
import org.dazaifu.exchange.feed.PullRequest;
import org.dazaifu.exchange.feed.list.ListLayout;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.server.http.Problem;
import org.dazaifu.stix.Tlp;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/** Feeds. Files of this machine are not read for whoever is not on it. */
final class FeedRoutes {

    private static final long USUAL_SECONDS = 6 * 60 * 60;

    private final Feeds feeds;

    FeedRoutes(Feeds feeds) {
        this.feeds = feeds;
    }

    private record SeenFeed(
            String name,
            String kind,
            String host,
            String alias,
            long everySeconds,
            String source,
            boolean enabled,
            Instant next,
            Optional<Instant> lastSuccess,
            Optional<Instant> lastFailure,
            String failure,
            int failures) {}

    /** A URL may hold a key in its query or its path: its host is enough to know a feed by. */
    private static SeenFeed seen(FeedStanding one) {
        Feed feed = one.feed();
        return new SeenFeed(
                feed.name(),
                feed.kind().word(),
                Optional.ofNullable(feed.url().getHost()).orElse(""),
                feed.alias(),
                feed.every().toSeconds(),
                feed.source(),
                one.enabled(),
                one.next(),
                one.lastSuccess(),
                one.lastFailure(),
                one.failure(),
                one.failures());
    }

    Answer list() throws StoreException {
        List<SeenFeed> all = feeds.list().stream().map(FeedRoutes::seen).toList();
        return Answer.json(Map.of("feeds", all)).with(Map.of("feeds", all.size()));
    }

    /**
     * @param token what the feed asks for
     */
    private record NewFeed(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String url,
            @Nullable String collection,
            @Nullable Long everySeconds,
            @Nullable String marking,
            @Nullable String source,
            @Nullable Set<String> allowedHosts,
            @Nullable String token) {
        @Override
        public String toString() {
            return "NewFeed[" + name + "]";
        }
    }

    Answer add(ServerRequest request, Actor by) throws StoreException {
        NewFeed asked = Bodies.read(request, NewFeed.class);
        FeedSecret secret = asked.token == null ? new FeedSecret.None() : secret(asked.token);
        Feed feed = feed(asked, secret.form());
        try {
            feeds.add(feed, secret, by);
            return Answer.json(201, seen(feeds.show(feed.name())));
        } catch (FeedException e) {
            return problem(e);
        }
    }

    private static FeedSecret secret(String token) {
        try {
            return new FeedSecret.Token(token);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("'token' has no spaces or control characters");
        }
    }

    private static Feed feed(NewFeed asked, FeedSecret.Form secret) {
        Optional<Tlp> marking =
                Optional.ofNullable(asked.marking)
                        .map(word ->
                                Tlp.labelled(word)
                                        .orElseThrow(() ->
                                                new BadRequest("'marking' is a label of TLP")));
        try {
            Feed feed =
                    new Feed(
                            Bodies.text(asked.name, "name"),
                            Bodies.choice(FeedKind.class, asked.kind, "kind"),
                            new URI(Bodies.text(asked.url, "url")),
                            asked.collection == null ? "" : asked.collection,
                            Duration.ofSeconds(
                                    asked.everySeconds == null
                                            ? USUAL_SECONDS
                                            : asked.everySeconds),
                            marking,
                            ListLayout.PLAIN,
                            asked.source == null ? "" : asked.source,
                            new TreeSet<>(
                                    asked.allowedHosts == null ? Set.of() : asked.allowedHosts),
                            secret);
            if (feed.isLocal()) {
                throw new BadRequest("a file is added and pulled on the machine itself");
            }
            return feed;
        } catch (URISyntaxException e) {
            throw new BadRequest("'url' is no URL");
        } catch (IllegalArgumentException e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }

    Answer pull(ServerRequest request, Actor by) throws StoreException {
        try {
            return Answer.json(
                    feeds.pull(request.pathVariable("name"), new PullRequest(by, false, false)));
        } catch (FeedException e) {
            return problem(e);
        }
    }

    Answer remove(ServerRequest request, Actor by) throws StoreException {
        try {
            feeds.remove(request.pathVariable("name"), by);
            return Answer.NONE;
        } catch (FeedException e) {
            return problem(e);
        }
    }

    private static Answer problem(FeedException why) {
        String message = String.valueOf(why.getMessage());
        return Answer.problem(
                switch (why.code()) {
                    case UNKNOWN -> Problem.NOT_FOUND;
                    case EXISTS -> new Problem(409, "taken", "There is one already", message);
                    case WRONG, NOT_HERE ->
                            new Problem(422, "invalid", "It is none that could be", message);
                    case DISABLED, BUSY ->
                            new Problem(409, "not-now", "It cannot be done now", message);
                    case UNREACHABLE, MALFORMED, TOO_LARGE ->
                            new Problem(502, "feed-failed", "The feed failed", message);
                    case SECRET, FILE -> Problem.FAILED;
                });
    }
}
