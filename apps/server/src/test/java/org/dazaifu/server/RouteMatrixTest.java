package org.dazaifu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.exchange.access.Role;
import org.dazaifu.exchange.access.Scope;
import org.dazaifu.exchange.collection.CollectionKind;
import org.dazaifu.exchange.publication.OwedWithdrawal;
import org.dazaifu.server.Site.Who;
import org.dazaifu.server.route.RouteTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route and every kind of caller, against a server that runs. What is expected stands in the
 * table below, which knows nothing of the program's own.
 */
class RouteMatrixTest {

    /** In the order of the columns of the table. */
    private static final List<Who> COLUMNS =
            List.of(
                    Who.NOBODY,
                    Who.ANALYST,
                    Who.RELEASER,
                    Who.ADMINISTRATOR,
                    Who.PARTNER,
                    Who.OTHER_PARTNER,
                    Who.READ_ONLY_PARTNER);

    /**
     * Method, route, what stands for the parts of its path, and the status for: nobody, analyst,
     * releaser, administrator, partner of the right audience, of another, of the right one with a
     * token that only reads. Whoever shows what is not valid gets 401 everywhere.
     */
    private static final String TABLE =
            """
            GET /health - 200 200 200 200 200 200 200
            GET /health/ready - 200 200 200 200 200 200 200
            GET /metrics - 401 403 403 200 403 403 403
            GET /api/v1/whoami - 401 200 200 200 200 200 200
            GET /api/v1/collections - 401 200 200 403 200 200 200
            GET /api/v1/releases - 401 200 200 403 403 403 403
            GET /api/v1/releases/{id} id=publication 401 200 200 403 403 403 403
            GET /api/v1/releases/{id} id=99999 401 404 404 403 403 403 403
            GET /api/v1/releases/{id}/holders id=publication 401 200 200 403 403 403 403
            POST /api/v1/releases/{id}/withdraw id=publication 401 403 200 403 403 403 403
            GET /api/v1/accounts - 401 403 403 200 403 403 403
            POST /api/v1/accounts - 401 403 403 201 403 403 403
            POST /api/v1/accounts/{name}/disable name=enabled 401 403 403 204 403 403 403
            POST /api/v1/accounts/{name}/enable name=disabled 401 403 403 204 403 403 403
            POST /api/v1/accounts/{name}/audiences name=member 401 403 403 200 403 403 403
            GET /api/v1/tokens - 401 403 403 200 403 403 403
            POST /api/v1/tokens - 401 403 403 201 403 403 403
            DELETE /api/v1/tokens/{id} id=token 401 403 403 204 403 403 403
            GET /api/v1/feeds - 401 200 200 200 403 403 403
            POST /api/v1/feeds - 401 403 403 201 403 403 403
            POST /api/v1/feeds/{name}/pull name=unreachable 401 403 403 502 403 403 403
            DELETE /api/v1/feeds/{name} name=unreachable 401 403 403 204 403 403 403
            GET /api/v1/audit - 401 403 403 200 403 403 403
            GET /api/v1/audit/checkpoint - 401 403 403 200 403 403 403
            GET /taxii2/ - 401 200 200 403 200 200 200
            GET /{root}/ root=exchange 401 200 200 404 200 200 200
            GET /{root}/ root=another 401 404 404 404 404 404 404
            GET /{root}/status/{id} root=exchange,id=status 401 404 404 404 200 404 200
            GET /{root}/collections/ root=exchange 401 200 200 404 200 200 200
            GET /{root}/collections/{collection}/ root=exchange,collection=release 401 200 200 404 200 404 200
            GET /{root}/collections/{collection}/manifest/ root=exchange,collection=release 401 200 200 404 200 404 200
            GET /{root}/collections/{collection}/objects/ root=exchange,collection=release 401 200 200 404 200 404 200
            POST /{root}/collections/{collection}/objects/ root=exchange,collection=release 401 403 403 404 403 404 403
            GET /{root}/collections/{collection}/objects/{object}/ root=exchange,collection=release,object=released 401 200 200 404 200 404 200
            DELETE /{root}/collections/{collection}/objects/{object}/ root=exchange,collection=release,object=released 401 403 403 404 403 404 403
            GET /{root}/collections/{collection}/objects/{object}/versions/ root=exchange,collection=release,object=released 401 200 200 404 200 404 200
            GET /{root}/collections/{collection}/ root=exchange,collection=inbox 401 200 200 404 200 404 404
            GET /{root}/collections/{collection}/manifest/ root=exchange,collection=inbox 401 200 200 404 403 404 404
            GET /{root}/collections/{collection}/objects/ root=exchange,collection=inbox 401 200 200 404 403 404 404
            POST /{root}/collections/{collection}/objects/ root=exchange,collection=inbox 401 403 403 404 202 404 404
            GET /{root}/collections/{collection}/objects/{object}/ root=exchange,collection=inbox,object=sent 401 200 200 404 403 404 404
            DELETE /{root}/collections/{collection}/objects/{object}/ root=exchange,collection=inbox,object=sent 401 403 403 404 403 404 404
            GET /{root}/collections/{collection}/objects/{object}/versions/ root=exchange,collection=inbox,object=sent 401 200 200 404 403 404 404
            GET /{root}/collections/{collection}/ root=exchange,collection=feed 401 200 200 404 404 404 404
            GET /{root}/collections/{collection}/objects/ root=exchange,collection=feed 401 200 200 404 404 404 404
            POST /{root}/collections/{collection}/objects/ root=exchange,collection=feed 401 403 403 404 404 404 404
            GET /api/v1/nothing - 401 404 404 404 404 404 404
            PUT /api/v1/whoami - 401 405 405 405 405 405 405
            HEAD /taxii2/ - 401 200 200 403 200 200 200
            PUT /taxii2/ - 401 405 405 403 405 405 405
            OPTIONS /{root}/ root=exchange 401 405 405 404 405 405 405
            GET / - 401 404 404 404 404 404 404
            GET /actuator - 401 404 404 404 404 404 404
            GET /error - 401 404 404 404 404 404 404
            """;

    @TempDir static Path directory;
    private static Site site;
    private static String inbox;
    private static String release;
    private static String feed;
    private static String status;
    private static int serial = 1000;

    private record Row(
            String method, String route, Map<String, String> parts, List<Integer> statuses) {

        static Row of(String line) {
            String[] words = line.split(" ", -1);
            Map<String, String> parts = new java.util.TreeMap<>();
            if (!words[2].equals("-")) {
                for (String part : words[2].split(",", -1)) {
                    parts.put(part.split("=", -1)[0], part.split("=", -1)[1]);
                }
            }
            List<Integer> statuses = new ArrayList<>();
            for (int i = 3; i < words.length; i++) {
                statuses.add(Integer.valueOf(words[i]));
            }
            assertThat(statuses).as(line).hasSize(COLUMNS.size());
            return new Row(words[0], words[1], parts, statuses);
        }
    }

    private static List<Row> rows() {
        return TABLE.lines().map(Row::of).toList();
    }

    @BeforeAll
    static void begin() throws Exception {
        site = Site.in(directory);
        inbox = site.uuid(CollectionKind.INBOX, "quad");
        release = site.uuid(CollectionKind.RELEASE, "quad");
        feed = site.uuid(CollectionKind.FEED, "urls");
        site.release("quad", 1);
        var sent =
                site.send(
                        Who.PARTNER,
                        "POST",
                        "/exchange/collections/" + inbox + "/objects/",
                        Site.envelope(2));
        assertThat(sent.statusCode()).isEqualTo(202);
        status = Site.json(sent).path("id").asString();
    }

    @AfterAll
    static void end() throws Exception {
        site.close();
    }

    @Test
    void everyRouteOfTheTableOfRoutesIsTriedHere() {
        Set<String> tried = new TreeSet<>();
        rows().forEach(row -> tried.add(row.method + " " + plain(row.route)));
        Set<String> there = new TreeSet<>();
        RouteTable.all().forEach(rule -> there.add(rule.method() + " " + plain(rule.path())));
        assertThat(tried).containsAll(there);
    }

    @Test
    void everyRouteAnswersEveryKindOfCallerAsItIsToAnswer() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                Who who = COLUMNS.get(column);
                int expected = row.statuses.get(column);
                String target = target(row);
                int found = site.send(who, row.method, target, body(row)).statusCode();
                if (found != expected) {
                    wrong.add(
                            "%s %s as %s: %d instead of %d"
                                    .formatted(row.method, target, who, found, expected));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverShowsWhatIsNotValidIsRefusedEverywhere() throws Exception {
        List<String> wrong = new ArrayList<>();
        int tries = 0;
        for (Row row : rows()) {
            for (Who who : List.of(Who.EXPIRED, Who.REVOKED, Who.DISABLED, Who.STRANGER)) {
                String target = target(row);
                // From ever new addresses: one that fails often is not listened to any more.
                int found = site.sendFrom(tries++ / 10, who, row.method, target, body(row));
                if (found != 401) {
                    wrong.add(row.method + " " + target + " as " + who + ": " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsDoneIsOnTheAuditLogAsTheTableOfRoutesSays() throws Exception {
        for (var rule : RouteTable.all()) {
            Row row =
                    rows().stream()
                            .filter(one -> one.method.equals(rule.method()))
                            .filter(one -> plain(one.route).equals(plain(rule.path())))
                            .filter(one ->
                                    one.statuses.stream().anyMatch(s -> s / 100 == 2 || s == 502))
                            .findFirst()
                            .orElse(null);
            if (row == null || rule.act().isEmpty()) {
                continue;
            }
            int column = 0;
            while (row.statuses.get(column) / 100 != 2 && row.statuses.get(column) != 502) {
                column++;
            }
            String target = target(row);
            long before = site.auditRows();
            var answer = site.send(COLUMNS.get(column), row.method, target, body(row));
            String act = answer.statusCode() == 502 ? "feed.failed" : rule.act().orElseThrow();
            assertThat(site.actsSince(before)).as(row.method + " " + target).contains(act);
        }
    }

    @Test
    void aWithdrawalIsSeenByThePartnerAndOwedToTheCase() throws Exception {
        long publication = site.publish("quad", 6);
        String object = "/exchange/collections/%s/objects/%s/".formatted(release, Site.id(6));
        assertThat(site.send(Who.PARTNER, "GET", object).body()).contains("198.51.100.6");
        var answer =
                site.send(Who.RELEASER, "POST", "/api/v1/releases/" + publication + "/withdraw");
        assertThat(Site.json(answer).path("revoked").asInt()).isEqualTo(1);
        assertThat(Site.json(answer).path("owed").asBoolean()).isTrue();
        assertThat(site.send(Who.PARTNER, "GET", object).body())
                .contains("\"revoked\":true")
                .doesNotContain("198.51.100.6");
        assertThat(site.exchange.database().read(OwedWithdrawal::all))
                .anyMatch(one -> one.by().equals("rel") && one.publication() == publication + 1);
    }

    @Test
    void anAccountThatLeavesAnAudienceReachesItNoMore() throws Exception {
        site.account("leaver", Role.PARTNER, "quad", "asean");
        site.tokens.put(Who.STRANGER, site.token("leaver", Scope.FULL));
        String path = "/exchange/collections/" + release + "/";
        try {
            assertThat(site.send(Who.STRANGER, "GET", path).statusCode()).isEqualTo(200);
            var changed =
                    site.send(
                            Who.ADMINISTRATOR,
                            "POST",
                            "/api/v1/accounts/leaver/audiences",
                            "{\"remove\":[\"quad\"]}");
            assertThat(Site.json(changed).path("audiences").toString()).isEqualTo("[\"asean\"]");
            assertThat(site.send(Who.STRANGER, "GET", path).statusCode()).isEqualTo(404);
            assertThat(
                            site.send(
                                            Who.ADMINISTRATOR,
                                            "POST",
                                            "/api/v1/accounts/leaver/audiences",
                                            "{\"remove\":[\"asean\"]}")
                                    .statusCode())
                    .isEqualTo(422);
        } finally {
            site.tokens.put(Who.STRANGER, "dzf_" + "a".repeat(49));
        }
    }

    /** A route without what its parts are called and whether there is a slash at its end. */
    private static String plain(String route) {
        String plain = route.replaceAll("\\{[a-z]+}", "{}");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String target(Row row) throws Exception {
        String target = row.route;
        for (Map.Entry<String, String> part : row.parts.entrySet()) {
            target = target.replace("{" + part.getKey() + "}", value(part.getValue()));
        }
        return target;
    }

    private static String value(String what) throws Exception {
        return switch (what) {
            case "inbox" -> inbox;
            case "release" -> release;
            case "feed" -> feed;
            case "status" -> status;
            case "released" -> Site.id(1);
            case "sent" -> Site.id(2);
            case "publication" -> String.valueOf(site.publish("quad", 5));
            case "enabled" -> account();
            case "member" -> {
                String name = "x" + serial++;
                site.account(name, Role.PARTNER, "quad");
                yield name;
            }
            case "disabled" -> {
                String name = account();
                site.exchange.accounts().disable(Site.TESTER, name);
                yield name;
            }
            case "token" ->
                    site.exchange
                            .tokens()
                            .issue(Site.TESTER, account(), "to revoke", Scope.FULL, Site.DAY)
                            .entry()
                            .id();
            case "unreachable" -> site.feed("f" + serial++);
            default -> what;
        };
    }

    private static String account() throws Exception {
        String name = "x" + serial++;
        site.account(name, Role.ANALYST);
        return name;
    }

    private static String body(Row row) throws Exception {
        return switch (row.method + " " + row.route) {
            case "POST /api/v1/accounts" ->
                    "{\"name\":\"n%d\",\"kind\":\"person\",\"role\":\"analyst\"}"
                            .formatted(serial++);
            case "POST /api/v1/accounts/{name}/audiences" ->
                    "{\"add\":[\"asean\"],\"remove\":[\"quad\"]}";
            case "POST /api/v1/tokens" ->
                    "{\"account\":\"%s\",\"label\":\"new\"}".formatted(account());
            case "POST /api/v1/feeds" ->
                    "{\"name\":\"n%d\",\"kind\":\"list\",\"url\":\"https://feeds.example/\"}"
                            .formatted(serial++);
            case "POST /{root}/collections/{collection}/objects/" -> Site.envelope(3);
            default -> "";
        };
    }
}
