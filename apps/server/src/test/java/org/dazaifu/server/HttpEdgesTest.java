package org.dazaifu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dazaifu.exchange.collection.CollectionKind;
import org.dazaifu.server.Site.Who;
import org.dazaifu.server.route.ApiRoute;
import org.dazaifu.server.route.RouteTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What HTTP itself brings along: what answers at all, methods, odd requests, broken answers. */
class HttpEdgesTest {

    @TempDir static Path directory;
    private static Site site;
    private static String release;
    private static String inbox;

    @BeforeAll
    static void begin() throws Exception {
        site = Site.in(directory);
        release = "/exchange/collections/" + site.uuid(CollectionKind.RELEASE, "quad") + "/";
        inbox = "/exchange/collections/" + site.uuid(CollectionKind.INBOX, "quad") + "/";
        site.release("quad", IntStream.range(0, 5).toArray());
    }

    @AfterAll
    static void end() throws Exception {
        site.close();
    }

    @Test
    void nothingAnswersThatHasNoRule() {
        Set<String> answering = new TreeSet<>();
        for (HandlerMapping mapping :
                site.server.context().getBeansOfType(HandlerMapping.class).values()) {
            switch (mapping) {
                case RouterFunctionMapping functions -> {
                    RouterFunction<?> all = Objects.requireNonNull(functions.getRouterFunction());
                    all.accept(new Walk(answering));
                }
                case RequestMappingHandlerMapping methods ->
                        methods.getHandlerMethods()
                                .keySet()
                                .forEach(one -> answering.add("" + one));
                case AbstractUrlHandlerMapping urls ->
                        answering.addAll(urls.getHandlerMap().keySet());
                default -> fail("a mapping that this test does not know: " + mapping.getClass());
            }
        }
        Set<String> ruled = new TreeSet<>();
        for (ApiRoute route : ApiRoute.values()) {
            ruled.add(route.rule().method() + " " + route.rule().path());
        }
        assertThat(answering).isEqualTo(ruled);
        var servlets =
                Objects.requireNonNull(site.server.context().getServletContext())
                        .getServletRegistrations();
        assertThat(servlets.keySet()).containsExactlyInAnyOrder("taxii", "dispatcherServlet");
        assertThat(Objects.requireNonNull(servlets.get("taxii")).getMappings())
                .containsExactlyInAnyOrderElementsOf(RouteTable.TAXII_MAPPINGS);
        assertThat(Objects.requireNonNull(servlets.get("dispatcherServlet")).getMappings())
                .containsExactly("/");
    }

    /** Writes down the routes of a router. */
    private record Walk(Set<String> routes) implements RouterFunctions.Visitor {
        @Override
        public void startNested(RequestPredicate predicate) {
            routes.add("nested " + predicate);
        }

        @Override
        public void endNested(RequestPredicate predicate) {}

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            List<String> words = new ArrayList<>();
            predicate.accept(new Words(words));
            routes.add(String.join(" ", words));
        }

        @Override
        public void resources(Function<ServerRequest, java.util.Optional<Resource>> lookup) {
            routes.add("resources");
        }

        @Override
        public void attributes(java.util.Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> router) {
            routes.add("unknown " + router);
        }
    }

    /** A method and a path; anything else shows up as a word that no rule has. */
    private record Words(List<String> words) implements RequestPredicates.Visitor {
        @Override
        public void method(Set<HttpMethod> methods) {
            methods.forEach(one -> words.add(one.name()));
        }

        @Override
        public void path(String pattern) {
            words.add(pattern);
        }

        @Override
        @SuppressWarnings("removal")
        public void pathExtension(String extension) {
            words.add("?");
        }

        @Override
        public void header(String name, String value) {
            words.add("?");
        }

        @Override
        public void param(String name, String value) {
            words.add("?");
        }

        @Override
        public void version(String version) {
            words.add("?");
        }

        @Override
        public void startAnd() {}

        @Override
        public void and() {}

        @Override
        public void endAnd() {}

        @Override
        public void startOr() {
            words.add("?");
        }

        @Override
        public void or() {}

        @Override
        public void endOr() {}

        @Override
        public void startNegate() {
            words.add("?");
        }

        @Override
        public void endNegate() {}

        @Override
        public void unknown(RequestPredicate predicate) {
            words.add("?");
        }
    }

    @Test
    void headIsAnsweredLikeGetWithoutTheBody() throws Exception {
        HttpResponse<String> head = site.send(Who.PARTNER, "HEAD", release + "objects/");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("X-TAXII-Date-Added-First")).isPresent();
    }

    @Test
    void optionsSayWhatThereIsAndNoOtherSiteIsLetIn() throws Exception {
        HttpResponse<String> options = site.send(Who.PARTNER, "OPTIONS", release + "objects/");
        assertThat(options.statusCode()).isEqualTo(405);
        assertThat(options.headers().firstValue("Allow")).hasValue("GET, POST");
        String answer =
                ask(
                        "OPTIONS /taxii2/ HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: GET\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 401").doesNotContain("Access-Control-Allow");
        assertThat(answer).doesNotContain("Set-Cookie");
    }

    @Test
    void traceIsRefused() throws Exception {
        String answer =
                ask(
                        "TRACE /health HTTP/1.1\r\nHost: x\r\nX-Secret: canary\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("canary");
    }

    @Test
    void pathsThatCouldMeanSomethingElseAreRefused() throws Exception {
        for (String path :
                List.of(
                        "/exchange%2Fcollections/",
                        "/exchange/collections/..%2f..%2fhealth",
                        "/health/../api/v1/audit",
                        "//taxii2/",
                        "/taxii2/;x=1",
                        "/exchange/collections/%00/",
                        "/api/v1/audit%2e",
                        "/health%0d%0aX: y")) {
            String answer =
                    ask(
                            "GET %s HTTP/1.1\r\nHost: x\r\nAccept: */*\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                                    .formatted(path, site.tokens.get(Who.PARTNER)));
            assertThat(answer.lines().findFirst().orElse(""))
                    .as(path)
                    .matches("HTTP/1.1 40[034] ?.*");
            assertThat(answer).as(path).doesNotContain("Apache", "Exception", "org.", "<html");
        }
    }

    @Test
    void filtersAreUnderstoodWithTheirBracketsAsTheyAre() throws Exception {
        String answer =
                ask(
                        "GET %sobjects/?match[type]=indicator&limit=2 HTTP/1.1\r\nHost: x\r\nAccept: */*\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                                .formatted(release, site.tokens.get(Who.PARTNER)));
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"more\":true");
    }

    @Test
    void whoeverIsRefusedIsNotAskedForTheBody() throws Exception {
        try (RawHttp http = new RawHttp(site.server.port())) {
            http.send(
                    "POST %sobjects/ HTTP/1.1\r\nHost: x\r\nAccept: */*\r\nContent-Type: application/taxii+json;version=2.1\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n\r\n"
                            .formatted(inbox));
            assertThat(http.head()).startsWith("HTTP/1.1 401");
        }
        try (RawHttp http = new RawHttp(site.server.port())) {
            http.send(
                    "POST %sobjects/ HTTP/1.1\r\nHost: x\r\nAccept: */*\r\nAuthorization: Bearer %s\r\nContent-Type: application/taxii+json;version=2.1\r\nContent-Length: 30\r\nExpect: 100-continue\r\n\r\n"
                            .formatted(inbox, site.tokens.get(Who.PARTNER)));
            assertThat(http.head()).startsWith("HTTP/1.1 100");
        }
    }

    @Test
    void aHeadThatIsTooLongIsRefused() throws Exception {
        String answer =
                ask(
                        "GET /health HTTP/1.1\r\nHost: x\r\nX: "
                                + "a".repeat(40_000)
                                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void anAnswerThatFailsHalfWayIsNeverTakenForAWholeOne() throws Exception {
        try (Site own = Site.in(directory.resolve("broken"))) {
            own.releaseLarge("quad", 400, 20_000);
            String where =
                    "/exchange/collections/"
                            + own.uuid(CollectionKind.RELEASE, "quad")
                            + "/objects/";
            try (RawHttp http = new RawHttp(own.server.port())) {
                http.send(
                        "GET %s HTTP/1.1\r\nHost: x\r\nAccept: */*\r\nAuthorization: Bearer %s\r\n\r\n"
                                .formatted(where, own.tokens.get(Who.PARTNER)));
                String head = http.head();
                assertThat(head).startsWith("HTTP/1.1 200").contains("Transfer-Encoding: chunked");
                // The server waits for us to take more; what it has yet to read goes away.
                own.exchange.database().write(sql -> sql.execute("drop table content"));
                String body = http.rest();
                assertThat(body.length()).isBetween(1000, 7_900_000);
                assertThat(body).doesNotEndWith("0\r\n\r\n");
            }
        }
    }

    @Test
    void identifiersOfSomethingElseLeadNowhere() throws Exception {
        String asean = site.uuid(CollectionKind.RELEASE, "asean");
        site.release("asean", 77);
        String sent =
                Site.json(site.send(Who.PARTNER, "POST", inbox + "objects/", Site.envelope(9)))
                        .path("id")
                        .asString();
        assertThat(status(Who.PARTNER, "/exchange/status/" + sent + "/")).isEqualTo(200);
        assertThat(status(Who.OTHER_PARTNER, "/exchange/status/" + sent + "/")).isEqualTo(404);
        assertThat(status(Who.PARTNER, "/exchange/collections/" + asean + "/")).isEqualTo(404);
        assertThat(status(Who.PARTNER, "/exchange/collections/release-asean/objects/"))
                .isEqualTo(404);
        assertThat(status(Who.PARTNER, release + "objects/" + Site.id(77) + "/")).isEqualTo(404);
        assertThat(status(Who.PARTNER, release + "objects/" + Site.id(9) + "/")).isEqualTo(404);
        assertThat(
                        status(
                                Who.ANALYST,
                                "/exchange/collections/" + asean + "/objects/" + Site.id(9) + "/"))
                .isEqualTo(404);
        String next =
                Site.json(site.send(Who.PARTNER, "GET", release + "objects/?limit=2"))
                        .path("next")
                        .asString();
        assertThat(status(Who.PARTNER, release + "objects/?limit=2&next=" + next)).isEqualTo(200);
        assertThat(status(Who.ANALYST, release + "objects/?limit=2&next=" + next)).isEqualTo(400);
        assertThat(
                        status(
                                Who.OTHER_PARTNER,
                                "/exchange/collections/"
                                        + asean
                                        + "/objects/?limit=2&next="
                                        + next))
                .isEqualTo(400);
    }

    @Test
    void anAddressThatFailsTooOftenIsNotListenedToForAWhile() throws Exception {
        int address = 900;
        for (int n = 0; n < 20; n++) {
            assertThat(site.sendFrom(address, Who.STRANGER, "GET", "/taxii2/", "")).isEqualTo(401);
        }
        assertThat(site.sendFrom(address, Who.STRANGER, "GET", "/taxii2/", "")).isEqualTo(429);
        assertThat(site.sendFrom(address, Who.PARTNER, "GET", "/taxii2/", "")).isEqualTo(429);
        assertThat(site.sendFrom(address, Who.NOBODY, "GET", "/health", "")).isEqualTo(200);
        assertThat(site.sendFrom(901, Who.PARTNER, "GET", "/taxii2/", "")).isEqualTo(200);
    }

    @Test
    void aPageIsRememberedWithWhomItWentTo() throws Exception {
        long before = fetches();
        site.send(Who.PARTNER, "GET", release + "objects/?limit=2");
        assertThat(fetches()).isEqualTo(before + 1);
        site.send(Who.PARTNER, "HEAD", release + "objects/?limit=2");
        site.send(Who.PARTNER, "GET", release + "manifest/");
        assertThat(fetches()).isEqualTo(before + 1);
    }

    private static long fetches() throws Exception {
        return site.exchange
                .database()
                .read(sql ->
                        sql.fetchSingle(
                                        "select count(*) from page_fetch where completed is not null")
                                .get(0, Long.class));
    }

    private static int status(Who who, String target) throws Exception {
        return site.send(who, "GET", target).statusCode();
    }

    private static String ask(String request) throws Exception {
        try (RawHttp http = new RawHttp(site.server.port())) {
            http.send(request);
            return http.rest();
        }
    }
}
