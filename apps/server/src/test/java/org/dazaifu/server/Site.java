package org.dazaifu.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.access.AccountKind;
import org.dazaifu.exchange.access.IssuedToken;
import org.dazaifu.exchange.access.Role;
import org.dazaifu.exchange.access.Scope;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.collection.CollectionCatalog;
import org.dazaifu.exchange.collection.CollectionForm;
import org.dazaifu.exchange.collection.CollectionKind;
import org.dazaifu.exchange.collection.ObjectFiling;
import org.dazaifu.exchange.feed.Feed;
import org.dazaifu.exchange.feed.FeedKind;
import org.dazaifu.exchange.feed.FeedSecret;
import org.dazaifu.exchange.feed.Feeds;
import org.dazaifu.exchange.feed.list.ListLayout;
import org.dazaifu.exchange.publication.Publication;
import org.dazaifu.exchange.publication.PublicationRecord;
import org.dazaifu.exchange.publication.Publications;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiMediaType;
import org.dazaifu.taxii.TaxiiObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that runs over an exchange of its own, with an account of every role, one partner of
 * each of two audiences, and the collections of both.
 */
final class Site implements AutoCloseable {

    /** Who asks. */
    enum Who {
        ANALYST,
        RELEASER,
        ADMINISTRATOR,
        /** A partner of the audience quad. */
        PARTNER,
        /** A partner of the audience asean. */
        OTHER_PARTNER,
        /** PARTNER, with a token that only reads. */
        READ_ONLY_PARTNER,
        EXPIRED,
        REVOKED,
        DISABLED,
        NOBODY,
        /** A token of the right form that nobody was given. */
        STRANGER
    }

    static final Actor TESTER = Actor.program("test");
    static final Duration DAY = Duration.ofDays(1);

    final ExchangeServer server;
    final Exchange exchange;
    final Map<Who, String> tokens = new EnumMap<>(Who.class);
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private Site(ExchangeServer server) {
        this.server = server;
        this.exchange = server.context().getBean(Exchange.class);
    }

    static Site in(Path directory) throws Exception {
        return in(directory, UnaryOperator.identity());
    }

    /** Makes an exchange in a directory, and serves it. */
    static Site in(Path directory, UnaryOperator<ServerOptions> how) throws Exception {
        return on(DatabaseAddress.in(directory.resolve("exchange")), directory, how);
    }

    /** The same on a database that is named. */
    static Site on(DatabaseAddress database, Path directory, UnaryOperator<ServerOptions> how)
            throws Exception {
        Path home = directory.resolve("exchange");
        try (Exchange exchange = Exchange.open(home, database)) {
            exchange.database()
                    .write(sql -> {
                        exchange.accounts().init(sql, TESTER, "root");
                        for (String audience : List.of("quad", "asean")) {
                            for (CollectionKind kind :
                                    List.of(CollectionKind.RELEASE, CollectionKind.INBOX)) {
                                CollectionCatalog.findOrCreate(
                                        sql,
                                        new CollectionForm(
                                                kind,
                                                audience,
                                                kind + " " + audience,
                                                Optional.empty()),
                                        Instant.now());
                            }
                        }
                        CollectionCatalog.findOrCreate(
                                sql,
                                new CollectionForm(
                                        CollectionKind.FEED, "urls", "URLs", Optional.empty()),
                                Instant.now());
                        return 0;
                    });
        }
        Site site =
                new Site(
                        ExchangeServer.start(
                                how.apply(
                                        new ServerOptions(
                                                home,
                                                database,
                                                InetAddress.getLoopbackAddress(),
                                                0,
                                                Optional.empty(),
                                                Optional.empty(),
                                                false,
                                                Optional.empty(),
                                                OptionalInt.empty()))));
        site.people();
        return site;
    }

    private void people() throws Exception {
        tokens.put(Who.ADMINISTRATOR, token("root", Scope.FULL));
        account("ann", Role.ANALYST);
        tokens.put(Who.ANALYST, token("ann", Scope.FULL));
        account("rel", Role.RELEASER);
        tokens.put(Who.RELEASER, token("rel", Scope.FULL));
        account("quad-soc", Role.PARTNER, "quad");
        tokens.put(Who.PARTNER, token("quad-soc", Scope.FULL));
        tokens.put(Who.READ_ONLY_PARTNER, token("quad-soc", new Scope(true, null)));
        account("asean-cert", Role.PARTNER, "asean");
        tokens.put(Who.OTHER_PARTNER, token("asean-cert", Scope.FULL));
        IssuedToken expired =
                exchange.tokens().issue(TESTER, "ann", "x", Scope.FULL, Duration.ofSeconds(1));
        exchange.database()
                .write(sql ->
                        sql.execute(
                                "update access_token set expires_at = 1 where id = ?",
                                expired.entry().id()));
        tokens.put(Who.EXPIRED, expired.token().text());
        IssuedToken revoked = exchange.tokens().issue(TESTER, "ann", "y", Scope.FULL, DAY);
        exchange.tokens().revoke(TESTER, revoked.entry().id());
        tokens.put(Who.REVOKED, revoked.token().text());
        account("gone", Role.RELEASER);
        tokens.put(Who.DISABLED, token("gone", Scope.FULL));
        exchange.accounts().disable(TESTER, "gone");
        tokens.put(Who.STRANGER, "dzf_" + "a".repeat(49));
    }

    void account(String name, Role role, String... audiences) throws Exception {
        exchange.accounts()
                .add(TESTER, name, AccountKind.MACHINE, role, Set.copyOf(Arrays.asList(audiences)));
    }

    String token(String account, Scope scope) throws Exception {
        return exchange.tokens().issue(TESTER, account, "test", scope, DAY).token().text();
    }

    String uuid(CollectionKind kind, String name) throws Exception {
        return exchange.database()
                .read(sql -> CollectionCatalog.find(sql, kind, name))
                .orElseThrow()
                .uuid();
    }

    /** How many records a collection has. */
    long objects(CollectionKind kind, String name) throws Exception {
        String uuid = uuid(kind, name);
        return exchange.database()
                .read(sql ->
                        sql.fetchSingle(
                                        "select count(*) from record where collection = (select id from collection where uuid = ?)",
                                        uuid)
                                .get(0, Long.class));
    }

    /** How many rows the audit log has. */
    long auditRows() throws Exception {
        return exchange.database()
                .read(sql -> sql.fetchSingle("select count(*) from audit").get(0, Long.class));
    }

    /** What is done since the log had so many rows. */
    List<String> actsSince(long rows) throws Exception {
        return exchange.database()
                .read(sql ->
                        sql.fetch("select act from audit where sequence >= ?", rows)
                                .map(row -> row.get(0, String.class)));
    }

    /** Puts large objects into the release collection of an audience. */
    void releaseLarge(String audience, int count, int bytes) throws Exception {
        exchange.database()
                .write(sql -> {
                    var collection =
                            CollectionCatalog.find(sql, CollectionKind.RELEASE, audience)
                                    .orElseThrow();
                    List<TaxiiObject> objects = new ArrayList<>();
                    for (int n = 0; n < count; n++) {
                        String json =
                                indicator(n)
                                        .replaceFirst(
                                                "}$",
                                                ",\"description\":\"" + "x".repeat(bytes) + "\"}");
                        objects.add(taxii(n, json));
                    }
                    return new ObjectFiling(InstantSource.system()).add(sql, collection, objects);
                });
    }

    private static TaxiiObject taxii(int n, String json) {
        return new TaxiiObject(
                id(n),
                "indicator",
                "2.1",
                ObjectVersion.read("2026-01-01T00:00:00.000Z"),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts an indicator into the release collection of an audience. */
    void release(String audience, int... numbers) throws Exception {
        exchange.database()
                .write(sql -> {
                    var collection =
                            CollectionCatalog.find(sql, CollectionKind.RELEASE, audience)
                                    .orElseThrow();
                    List<TaxiiObject> objects = new ArrayList<>();
                    for (int n : numbers) {
                        objects.add(taxii(n, indicator(n)));
                    }
                    return new ObjectFiling(InstantSource.system()).add(sql, collection, objects);
                });
    }

    /** Publishes an indicator of a case of its own, and gives the number of the publication. */
    long publish(String audience, int number) throws Exception {
        new Publications(exchange.database(), exchange.audit(), InstantSource.system())
                .publish(
                        new Publication(
                                "case-" + UUID.randomUUID(),
                                audience,
                                audience,
                                "bundle",
                                "release",
                                "rel",
                                Set.of()),
                        List.of(stix(number)),
                        TESTER);
        return exchange.database().read(sql -> PublicationRecord.newest(sql, 1)).getFirst().id();
    }

    private static StixObject stix(int number) {
        Map<String, StixValue> properties = new LinkedHashMap<>();
        JsonMapper.shared()
                .readTree(indicator(number))
                .properties()
                .forEach(one ->
                        properties.put(
                                one.getKey(), new StixValue.Text(one.getValue().asString())));
        return new StixObject(new StixValue.Dictionary(properties));
    }

    /** Adds a feed that nothing answers to, and gives its name. */
    String feed(String name) throws Exception {
        new Feeds(exchange)
                .add(
                        new Feed(
                                name,
                                FeedKind.LIST,
                                URI.create("http://127.0.0.1:9/"),
                                "",
                                Duration.ofDays(1),
                                Optional.empty(),
                                ListLayout.PLAIN,
                                "",
                                new TreeSet<>(Set.of("127.0.0.1")),
                                FeedSecret.Form.NONE),
                        new FeedSecret.None(),
                        TESTER);
        return name;
    }

    /** Sends from another address of this machine, and gives the status. */
    int sendFrom(int address, Who who, String method, String target, String body) throws Exception {
        try (HttpClient other =
                HttpClient.newBuilder()
                        .localAddress(
                                InetAddress.getByAddress(
                                        new byte[] {
                                            127,
                                            1,
                                            (byte) (address / 250),
                                            (byte) (address % 250 + 2)
                                        }))
                        .build()) {
            return other.send(
                            request(who, method, target, body),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    URI address(String target) {
        return server.address().resolve(target);
    }

    HttpResponse<String> send(Who who, String method, String target) throws Exception {
        return send(who, method, target, "");
    }

    HttpResponse<String> send(Who who, String method, String target, String body) throws Exception {
        return client.send(
                request(who, method, target, body),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpRequest request(Who who, String method, String target, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(target))
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept", "application/taxii+json;version=2.1, application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header(
                    "Content-Type",
                    target.startsWith("/api/") ? "application/json" : TaxiiMediaType.TAXII);
        }
        String token = tokens.get(who);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** An envelope with one indicator. */
    static String envelope(int n) {
        return "{\"objects\":[" + indicator(n) + "]}";
    }

    static String indicator(int n) {
        return """
        {"type":"indicator","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"2026-01-01T00:00:00.000Z","valid_from":"2026-01-01T00:00:00Z","pattern_type":"stix",\
        "pattern":"[ipv4-addr:value = '198.51.100.%d']"}\
        """
                .formatted(id(n), n % 256);
    }

    static String id(int n) {
        return "indicator--" + new UUID(0x4000L, 0x8000_0000_0000_0000L + n);
    }

    @Override
    public void close() throws IOException {
        server.close();
        client.close();
    }
}
