package org.dazaifu.taxii.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dazaifu.taxii.EnvelopeItem;
import org.dazaifu.taxii.Samples;
import org.dazaifu.taxii.client.TaxiiException.Code;
import org.junit.jupiter.api.Test;

class HostileServerTest {

    private static final String TAXII = "Content-Type: application/taxii+json;version=2.1\r\n";

    private final AtomicInteger delivered = new AtomicInteger();

    @Test
    void pagesThatNeverEndAreEnded() throws Exception {
        try (var server =
                new HostileServer((n, head, out) ->
                        HostileServer.taxii(
                                out, page(n, "\"more\":true,\"next\":\"" + n + "\",")))) {
            assertCode(Code.ENDLESS, () -> pull(Clients.client(), server));
            assertThat(server.requests).hasSize(Clients.LIMITS.pages());
        }
    }

    @Test
    void pagesThatComeAgainAreEndedAtOnce() throws Exception {
        try (var server =
                new HostileServer((n, head, out) ->
                        HostileServer.taxii(
                                out, page(n % 2, "\"more\":true,\"next\":\"" + n + "\",")))) {
            assertCode(Code.ENDLESS, () -> pull(Clients.client(), server));
            assertThat(server.requests).hasSizeLessThan(6);
        }
    }

    @Test
    void theSameCursorWithNewPagesIsFollowed() throws Exception {
        try (var server =
                new HostileServer((n, head, out) ->
                        HostileServer.taxii(
                                out, page(n, n < 5 ? "\"more\":true,\"next\":\"same\"," : "")))) {
            pull(Clients.client(), server);
            assertThat(delivered).hasValue(6);
        }
    }

    @Test
    void emptyPagesThatPromiseMoreAreEnded() throws Exception {
        try (var server =
                new HostileServer((n, head, out) ->
                        HostileServer.taxii(out, "{\"more\":true,\"next\":\"" + n + "\"}"))) {
            assertCode(Code.NO_PROGRESS, () -> pull(Clients.client(), server));
        }
    }

    @Test
    void moreWithoutAWayToItIsToldAndNotTakenForTheEnd() throws Exception {
        try (var server =
                new HostileServer(
                        (n, head, out) -> HostileServer.taxii(out, page(n, "\"more\":true,")))) {
            assertCode(Code.NO_PROGRESS, () -> pull(Clients.client(), server));
            assertThat(delivered).hasValue(1);
        }
    }

    @Test
    void manifestVersionsAndObjectGoOnByTimeWhereThereIsNoNext() throws Exception {
        try (var server =
                new HostileServer((n, head, out) -> {
                    int page = head.contains("02.999999Z") ? 1 : 0;
                    boolean more = page == 0;
                    String body =
                            head.contains("/versions/")
                                    ? "\"versions\":[\"200" + page + "\",\"200" + (page + 1) + "\"]"
                                    : head.contains("/manifest/")
                                            ? "\"objects\":["
                                                    + entry(page)
                                                    + ","
                                                    + entry(page + 1)
                                                    + "]"
                                            : "\"objects\":["
                                                    + Samples.indicator(1, 2000 + page)
                                                    + ","
                                                    + Samples.indicator(1, 2001 + page)
                                                    + "]";
                    HostileServer.send(
                            out,
                            "200 OK",
                            TAXII + "X-TAXII-Date-Added-Last: 2020-01-01T00:00:03.000000Z\r\n",
                            "{\"more\":" + more + "," + body + "}");
                })) {
            var client = Clients.client();
            var all = ObjectFilter.ofVersions("all");
            assertThat(client.versions(server.address(), "c", Samples.id(1)))
                    .containsExactly("2000", "2001", "2002");
            assertThat(client.manifest(server.address(), "c", all)).hasSize(3);
            assertThat(client.object(server.address(), "c", Samples.id(1), all)).hasSize(3);
            assertThat(server.requests).hasSize(6);
        }
    }

    private static String entry(int n) {
        return "{\"id\":\""
                + Samples.id(n)
                + "\",\"date_added\":\"2020-01-01T00:00:0"
                + (n + 1)
                + ".000000Z\",\"version\":\"2020-01-01T00:00:00.000Z\"}";
    }

    @Test
    void aStatusThatDoesNotAddUpIsMalformed() throws Exception {
        String fine =
                "{\"id\":\"s\",\"status\":\"complete\",\"total_count\":2,\"success_count\":1,"
                        + "\"failure_count\":1,\"pending_count\":0}";
        String[] bodies = {
            fine,
            "{\"id\":\"s\",\"status\":\"pending\",\"total_count\":0,\"success_count\":0,"
                    + "\"failure_count\":0,\"pending_count\":0}",
            fine.replace("total_count\":2", "total_count\":3"),
            fine.replace("\"total_count\":2,", ""),
            fine.replace("complete", "finished"),
            fine.replace("\"failure_count\":1", "\"failure_count\":-1")
        };
        try (var server =
                new HostileServer((n, head, out) -> HostileServer.taxii(out, bodies[n]))) {
            var client = Clients.client();
            assertThat(client.status(server.address(), "s").failures()).hasSize(1);
            assertThat(client.status(server.address(), "s").complete()).isFalse();
            for (int i = 2; i < bodies.length; i++) {
                assertCode(Code.MALFORMED, () -> client.status(server.address(), "s"));
            }
        }
    }

    @Test
    void everyRequestHasWhatTheStandardDemandsOfIt() throws Exception {
        try (var server = new HostileServer((n, head, out) -> HostileServer.taxii(out, "{}"))) {
            var client = Clients.client();
            URI root = server.address();
            List<ThrowingCallable> calls =
                    List.of(
                            () -> client.discovery(root.resolve("/taxii2")),
                            () -> client.apiRoot(root.resolve("/feeds")),
                            () -> client.collections(root),
                            () -> client.collection(root, "c"),
                            () -> client.manifest(root, "c", ObjectFilter.EVERYTHING),
                            () -> client.object(root, "c", Samples.id(1), ObjectFilter.EVERYTHING),
                            () -> client.versions(root, "c", Samples.id(1)),
                            () -> client.status(root, "s"),
                            () -> client.delete(root, "c", Samples.id(1), ObjectFilter.EVERYTHING),
                            () -> pull(client, server),
                            () -> client.add(root, "c", new byte[] {'{', '}'}));
            for (ThrowingCallable call : calls) {
                int before = server.requests.size();
                Throwable failure = catchThrowable(call);
                assertThat(server.requests).as(String.valueOf(failure)).hasSize(before + 1);
            }
            for (String head : server.requests) {
                assertThat(head)
                        .containsPattern("^(GET|POST|DELETE) [^ ?]*/(\\?[^ ]*)? HTTP/1.1\n")
                        .contains("\nAccept: application/taxii+json;version=2.1\n")
                        .containsPattern("\nUser-Agent: dazaifu/[^ \n]+\n");
            }
            assertThat(server.requests.getLast())
                    .contains("\nContent-Type: application/taxii+json;version=2.1\n");
        }
    }

    @Test
    void anApiRootIsTheServersOwnAlsoWhereItsPortIsWritten() throws Exception {
        assertThat(Origin.of(URI.create("https://Example.org:443/a/")))
                .isEqualTo(Origin.of(URI.create("https://example.org/b/")));
        assertThat(Origin.of(URI.create("http://example.org:443/")))
                .isNotEqualTo(Origin.of(URI.create("https://example.org/")));
        String[] roots = {""};
        try (var server =
                new HostileServer((n, head, out) ->
                        HostileServer.taxii(
                                out, "{\"title\":\"t\",\"api_roots\":[" + roots[0] + "]}"))) {
            var client = Clients.client();
            URI discovery = server.address().resolve("/taxii2/");
            String port = ":" + discovery.getPort();
            roots[0] =
                    "\"/a\",\"http://127.0.0.1"
                            + port
                            + "/b/\",\"//127.0.0.2"
                            + port
                            + "/c/\",\"http://127.0.0.1:1/d/\"";
            assertThat(client.apiRoots(discovery))
                    .containsExactly(discovery.resolve("/a/"), discovery.resolve("/b/"));
            roots[0] = "\"/a/?x=y\"";
            assertCode(Code.MALFORMED, () -> client.apiRoots(discovery));
        }
    }

    @Test
    void aHugeBodyIsNotReadToItsEnd() throws Exception {
        try (var announced =
                        new HostileServer((n, head, out) ->
                                HostileServer.write(
                                        out,
                                        "HTTP/1.1 200 OK\r\n"
                                                + TAXII
                                                + "Content-Length: 99999999999\r\n\r\n"));
                var chunked =
                        new HostileServer((n, head, out) -> {
                            HostileServer.write(
                                    out,
                                    "HTTP/1.1 200 OK\r\n"
                                            + TAXII
                                            + "Transfer-Encoding: chunked\r\n\r\n");
                            for (int i = 0; i < 1_000; i++) {
                                HostileServer.write(out, "400\r\n" + " ".repeat(1024) + "\r\n");
                            }
                        });
                var whole =
                        new HostileServer((n, head, out) -> {
                            HostileServer.write(out, "HTTP/1.1 200 OK\r\n" + TAXII + "\r\n");
                            for (int i = 0; i < 1_000; i++) {
                                HostileServer.write(out, " ".repeat(1024));
                            }
                        })) {
            for (var server : List.of(announced, chunked, whole)) {
                assertCode(Code.TOO_LARGE, () -> pull(Clients.client(), server));
                assertCode(Code.TOO_LARGE, () -> Clients.client().collections(server.address()));
            }
        }
    }

    @Test
    void anAnswerThatStandsStillIsBrokenOff() throws Exception {
        var client =
                Clients.of(
                        Clients.peer(
                                Clients.hurried(Duration.ofMillis(200), Duration.ofSeconds(20))));
        for (String start : List.of("", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\n" + TAXII + "\r\n{")) {
            try (var server =
                    new HostileServer((n, head, out) -> {
                        HostileServer.write(out, start);
                        Thread.sleep(60_000);
                    })) {
                assertCode(Code.TIMED_OUT, () -> pull(client, server));
            }
        }
    }

    @Test
    void anAnswerThatDripsIsBrokenOff() throws Exception {
        var client =
                Clients.of(
                        Clients.peer(
                                Clients.hurried(Duration.ofSeconds(5), Duration.ofMillis(500))));
        for (String start :
                List.of("HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\n" + TAXII + "\r\n{")) {
            try (var server =
                    new HostileServer((n, head, out) -> {
                        HostileServer.write(out, start);
                        for (int i = 0; i < 2_000; i++) {
                            HostileServer.write(out, " ");
                            Thread.sleep(20);
                        }
                    })) {
                Instant began = Instant.now();
                assertCode(Code.TIMED_OUT, () -> pull(client, server));
                assertThat(Duration.between(began, Instant.now()))
                        .isLessThan(Duration.ofSeconds(10));
            }
        }
    }

    @Test
    void aWrongContentTypeIsRefused() throws Exception {
        for (String type :
                List.of("text/html", "application/json", "application/taxii+json;version=2.0")) {
            try (var server =
                    new HostileServer((n, head, out) ->
                            HostileServer.send(
                                    out,
                                    "200 OK",
                                    "Content-Type: " + type + "\r\n",
                                    page(n, "")))) {
                assertCode(Code.WRONG_CONTENT_TYPE, () -> pull(Clients.client(), server));
            }
        }
    }

    @Test
    void jsonThatIsCutOffIsNotTakenForAPage() throws Exception {
        String whole = page(0, "");
        for (int cut = 0; cut < whole.length(); cut += 11) {
            String part = whole.substring(0, cut);
            try (var server = new HostileServer((n, head, out) -> HostileServer.taxii(out, part))) {
                assertCode(Code.MALFORMED, () -> pull(Clients.client(), server));
            }
        }
        assertThat(delivered).hasValue(0);
    }

    @Test
    void aConnectionThatIsCutOffIsTriedAgainAndThenTold() throws Exception {
        try (var server =
                new HostileServer((n, head, out) ->
                        HostileServer.write(
                                out,
                                "HTTP/1.1 200 OK\r\n"
                                        + TAXII
                                        + "Content-Length: 1000\r\n\r\n{}"))) {
            assertCode(Code.BROKEN_OFF, () -> pull(Clients.client(), server));
            assertThat(server.requests).hasSize(Clients.LIMITS.attempts());
        }
    }

    @Test
    void whatDoesNotSpeakHttpIsRefused() throws Exception {
        for (String text :
                List.of(
                        "SSH-2.0-OpenSSH\r\n",
                        "HTTP/1.1 2000 OK\r\n\r\n",
                        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                        "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(1_000) + "\r\n",
                        "HTTP/1.1 200 OK\r\nX: " + "y".repeat(100_000),
                        "HTTP/1.1 100 Continue\r\n\r\n".repeat(100),
                        "HTTP/1.1 200 OK\r\n" + TAXII + "Content-Length: 5, 6\r\n\r\n{}",
                        "HTTP/1.1 200 OK\r\n" + TAXII + "Transfer-Encoding: gzip\r\n\r\n{}",
                        "HTTP/1.1 200 OK\r\n"
                                + TAXII
                                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n")) {
            try (var server = new HostileServer((n, head, out) -> HostileServer.write(out, text))) {
                assertCode(Code.BROKEN_OFF, () -> pull(Clients.client(), server));
            }
        }
    }

    @Test
    void anAnswerThatIsCompressedUnaskedIsRefused() throws Exception {
        try (var server =
                new HostileServer((n, head, out) ->
                        HostileServer.send(
                                out,
                                "200 OK",
                                TAXII + "Content-Encoding: gzip\r\n",
                                page(n, "")))) {
            assertCode(Code.MALFORMED, () -> pull(Clients.client(), server));
        }
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowedAndTellsItNothing() throws Exception {
        try (var other =
                        new HostileServer((n, head, out) -> HostileServer.taxii(out, page(n, "")));
                var server =
                        new HostileServer((n, head, out) ->
                                HostileServer.send(
                                        out,
                                        "302 Found",
                                        "Location: " + other.address() + "\r\n",
                                        ""))) {
            assertCode(Code.REDIRECTED, () -> pull(Clients.client(), server));
            assertThat(other.requests).isEmpty();
        }
    }

    @Test
    void aRedirectOnTheSameHostIsFollowedAFewTimes() throws Exception {
        try (var server =
                        new HostileServer((n, head, out) -> {
                            if (n < 2) {
                                HostileServer.send(
                                        out, "307 Moved", "Location: /elsewhere/\r\n", "");
                            } else {
                                HostileServer.taxii(out, page(n, ""));
                            }
                        });
                var round =
                        new HostileServer((n, head, out) ->
                                HostileServer.send(
                                        out, "307 Moved", "Location: /again/\r\n", ""))) {
            pull(Clients.client(), server);
            assertThat(delivered).hasValue(1);
            assertCode(Code.REDIRECTED, () -> pull(Clients.client(), round));
        }
    }

    @Test
    void refusalsAreToldByTheirCode() throws Exception {
        var codes =
                Map.of(
                        "401", Code.UNAUTHENTICATED,
                        "403", Code.FORBIDDEN,
                        "404", Code.NOT_FOUND,
                        "406", Code.NOT_ACCEPTABLE,
                        "400", Code.REFUSED,
                        "500", Code.SERVER_FAILED,
                        "503", Code.BUSY);
        for (var one : codes.entrySet()) {
            try (var server =
                    new HostileServer((n, head, out) ->
                            HostileServer.send(
                                    out,
                                    one.getKey() + " No",
                                    TAXII,
                                    "{\"title\":\"a\\u001b[31mb\\u202e\",\"description\":\""
                                            + "x".repeat(5_000)
                                            + "\"}"))) {
                assertThatThrownBy(() -> pull(Clients.client(), server))
                        .isInstanceOfSatisfying(
                                TaxiiException.class,
                                e -> {
                                    assertThat(e.code()).isEqualTo(one.getValue());
                                    assertThat(e.status()).contains(Integer.valueOf(one.getKey()));
                                    assertThat(e.getMessage())
                                            .hasSizeLessThan(500)
                                            .doesNotContain("\u001b", "\u202e");
                                });
                assertThat(server.requests)
                        .hasSize(one.getValue().passing() ? Clients.LIMITS.attempts() : 1);
            }
        }
    }

    @Test
    void aServerThatIsBusyIsGivenTheTimeItAsksFor() throws Exception {
        List<Duration> waits = Clients.list();
        try (var server =
                new HostileServer((n, head, out) -> {
                    if (n < 2) {
                        HostileServer.send(
                                out, "429 Slow down", TAXII + "Retry-After: 30\r\n", "{}");
                    } else {
                        HostileServer.taxii(out, page(n, ""));
                    }
                })) {
            pull(Clients.waiting(waits), server);
            assertThat(waits).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
        }
    }

    @Test
    void aServerThatAsksForTooMuchTimeIsLeft() throws Exception {
        List<Duration> waits = Clients.list();
        try (var server =
                new HostileServer((n, head, out) ->
                        HostileServer.send(
                                out, "503 No", TAXII + "Retry-After: 86400\r\n", "{}"))) {
            assertCode(Code.BUSY, () -> pull(Clients.waiting(waits), server));
            assertThat(waits).isEmpty();
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void waitsGrowAndAreNotAllTheSame() throws Exception {
        List<Duration> waits = Clients.list();
        try (var server =
                new HostileServer(
                        (n, head, out) -> HostileServer.send(out, "500 No", TAXII, "{}"))) {
            for (int i = 0; i < 10; i++) {
                assertCode(Code.SERVER_FAILED, () -> pull(Clients.waiting(waits), server));
            }
        }
        assertThat(waits).hasSize(20);
        for (int i = 0; i < waits.size(); i += 2) {
            assertThat(waits.get(i)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_000));
            assertThat(waits.get(i + 1))
                    .isBetween(Duration.ofMillis(1_000), Duration.ofMillis(2_000));
        }
        assertThat(new HashSet<>(waits)).hasSizeGreaterThan(2);
    }

    @Test
    void addingIsTriedAgainOnlyWhereNothingWasTaken() throws Exception {
        try (var busy =
                        new HostileServer(
                                (n, head, out) -> HostileServer.send(out, "503 No", TAXII, "{}"));
                var broken = new HostileServer((n, head, out) -> HostileServer.write(out, "H"))) {
            byte[] envelope = Samples.indicators(0, 1).getBytes(StandardCharsets.UTF_8);
            assertCode(Code.BUSY, () -> Clients.client().add(busy.address(), "x", envelope));
            assertThat(busy.requests).hasSize(Clients.LIMITS.attempts());
            assertCode(
                    Code.BROKEN_OFF, () -> Clients.client().add(broken.address(), "x", envelope));
            assertThat(broken.requests).hasSize(1);
        }
    }

    @Test
    void malformedObjectsAreDeliveredAsThatAndCounted() throws Exception {
        try (var server =
                new HostileServer((n, head, out) ->
                        HostileServer.taxii(
                                out,
                                Samples.envelope(
                                        "{\"type\":\"x\"}", Samples.indicator(1, 2020))))) {
            PullSummary summary = pull(Clients.client(), server);
            assertThat(summary.malformed()).isEqualTo(1);
            assertThat(summary.objects()).isEqualTo(1);
        }
    }

    private static String page(int n, String more) {
        return "{" + more + "\"objects\":[" + Samples.indicator(n, 2020) + "]}";
    }

    private PullSummary pull(TaxiiClient client, HostileServer server)
            throws TaxiiException, IOException {
        return client.pull(
                server.address(),
                "91a7b528-80eb-42ed-a74d-c6fbd5a26116",
                ObjectFilter.EVERYTHING,
                TaxiiBookmark.start(),
                (items, after) -> {
                    for (EnvelopeItem item : items) {
                        delivered.addAndGet(item instanceof EnvelopeItem.Whole ? 1 : 0);
                    }
                });
    }

    private static void assertCode(Code code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        TaxiiException.class,
                        e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
    }
}
