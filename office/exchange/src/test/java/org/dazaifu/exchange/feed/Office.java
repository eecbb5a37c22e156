package org.dazaifu.exchange.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.feed.list.ListLayout;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.TestDatabases;
import org.dazaifu.stix.Tlp;
import org.dazaifu.taxii.EnvelopeLimits;
import org.dazaifu.taxii.client.ClientLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An exchange of a test, with a clock that stands still unless it is moved. */
final class Office implements AutoCloseable {

    enum Kind {
        SQLITE,
        POSTGRES
    }

    static final Actor ABE = Actor.account("abe");
    static final FeedLimits LIMITS =
            new FeedLimits(
                    new ClientLimits(
                            3,
                            EnvelopeLimits.USUAL,
                            1_000_000,
                            100,
                            10_000_000,
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(20),
                            1,
                            Duration.ofMillis(10),
                            Duration.ofMillis(20)),
                    1_000,
                    100,
                    Duration.ofHours(1));

    final Exchange exchange;
    final Feeds feeds;
    Instant now = Instant.parse("2026-11-26T00:00:00Z");
    final InstantSource clock = () -> now;

    Office(Path directory, DatabaseAddress address) throws StoreException {
        exchange = Exchange.open(directory, address);
        feeds = new Feeds(exchange, LIMITS, clock, new Random(7));
    }

    static Office open(Kind kind, Path directory) throws StoreException {
        return new Office(directory, address(kind, directory));
    }

    static DatabaseAddress address(Kind kind, Path directory) {
        return switch (kind) {
            case SQLITE -> TestDatabases.sqlite(directory);
            case POSTGRES -> TestDatabases.postgres();
        };
    }

    static Feed feed(String name, FeedKind kind, URI url) {
        return new Feed(
                name,
                kind,
                url,
                kind == FeedKind.TAXII ? "open" : "",
                Duration.ofHours(6),
                Optional.of(Tlp.AMBER),
                ListLayout.PLAIN,
                "Somebody",
                new TreeSet<>(Set.of("127.0.0.1")),
                FeedSecret.Form.NONE);
    }

    void add(String name, FeedKind kind, URI url) throws Exception {
        feeds.add(feed(name, kind, url), new FeedSecret.None(), ABE);
    }

    PullReport pull(String name) throws Exception {
        return feeds.pull(name, new PullRequest(ABE, false, false));
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    /** All records of a feed's collection, in the order of their adding. */
    List<JsonNode> filed(String name) throws StoreException {
        return exchange.database()
                .read(sql ->
                        sql.fetch(
                                        "select c.json from content c join record r on c.record = r.id"
                                                + " join collection k on k.id = r.collection"
                                                + " where k.kind = 'feed' and k.name = ?"
                                                + " order by r.sequence",
                                        name)
                                .map(row ->
                                        JsonMapper.shared()
                                                .readTree(
                                                        new String(
                                                                row.get(0, byte[].class), UTF_8))));
    }

    List<JsonNode> indicators(String name) throws StoreException {
        return filed(name).stream()
                .filter(one -> one.path("type").asString("").equals("indicator"))
                .toList();
    }

    /** The acts on the audit log from the first on, without the exchange's own beginning. */
    List<String> acts() throws StoreException {
        return exchange
                .database()
                .read(sql ->
                        sql.fetch("select act from audit order by sequence")
                                .map(row -> row.get(0, String.class)))
                .stream()
                .filter(act -> act.startsWith("feed."))
                .toList();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
