package org.dazaifu.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaxiiPullTest {

    @TempDir Path directory;

    private Publisher publisher;
    private final List<String> objects = new CopyOnWriteArrayList<>();
    private final AtomicInteger pagesUntilBroken = new AtomicInteger(Integer.MAX_VALUE);

    @BeforeEach
    void publish() throws Exception {
        publisher = new Publisher();
        publisher.on(
                "/api/collections/",
                request ->
                        send(
                                request,
                                "{\"collections\":[{\"id\":\"91a7b528-80eb-42ed-a74d-c6fbd5a26116\",\"alias\":\"open\",\"title\":\"Open\",\"can_read\":true,\"can_write\":false}]}"));
        publisher.on("/api/collections/91a7b528-80eb-42ed-a74d-c6fbd5a26116/objects/", this::page);
    }

    @AfterEach
    void stop() {
        publisher.close();
    }

    @ParameterizedTest
    @EnumSource(Office.Kind.class)
    void whereverAPullBreaksOffTheNextGoesOnAndDoublesNothing(Office.Kind kind) throws Exception {
        try (Office office = Office.open(kind, directory)) {
            for (int n = 0; n < 21; n++) {
                objects.add(indicator(n));
            }
            office.add("partner", FeedKind.TAXII, publisher.at("/api/"));
            for (int pages = 1; pages < 4; pages++) {
                pagesUntilBroken.set(pages);
                assertThatThrownBy(() -> office.pull("partner"))
                        .isInstanceOfSatisfying(
                                FeedException.class,
                                e -> assertThat(e.code()).isEqualTo(Code.UNREACHABLE));
            }
            pagesUntilBroken.set(Integer.MAX_VALUE);
            office.pull("partner");
            assertThat(office.filed("partner")).hasSize(21);
            objects.add(indicator(21));
            assertThat(office.pull("partner").filed()).isEqualTo(1);
            assertThat(office.filed("partner"))
                    .extracting(one -> one.path("id").asString())
                    .doesNotHaveDuplicates()
                    .hasSize(22);
        }
    }

    @Test
    void objectsAreFiledAsTheyAreAndInvalidOnesAreTold() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            objects.add(indicator(0));
            objects.add("{\"type\":\"indicator\"}");
            objects.add(indicator(1).replace("\"pattern_type\":\"stix\",", ""));
            office.add("partner", FeedKind.TAXII, publisher.at("/api/"));
            PullReport report = office.pull("partner");
            assertThat(report.filed()).isEqualTo(2);
            assertThat(report.invalid()).isEqualTo(1);
            assertThat(report.flawed()).isEqualTo(1);
            assertThat(report.remarks()).hasSize(2).anyMatch(one -> one.contains("pattern_type"));
        }
    }

    @Test
    void aCollectionThatIsNotShownIsNamedWithThoseThatAre() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            publisher.on("/api/collections/", request -> send(request, "{\"collections\":[]}"));
            office.add("partner", FeedKind.TAXII, publisher.at("/api/"));
            assertThatThrownBy(() -> office.pull("partner"))
                    .hasMessageContaining("shows no collection open");
        }
    }

    private void page(HttpExchange request) throws IOException {
        if (pagesUntilBroken.getAndDecrement() <= 0) {
            request.getResponseHeaders().set("Content-Type", "application/taxii+json;version=2.1");
            request.sendResponseHeaders(200, 500);
            request.getResponseBody().write("{\"objects\":[".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String query =
                URLDecoder.decode(
                        String.valueOf(request.getRequestURI().getRawQuery()),
                        StandardCharsets.UTF_8);
        int from = 0;
        for (String part : query.split("&", -1)) {
            if (part.startsWith("next=")) {
                from = Integer.parseInt(part.substring(5));
            } else if (part.startsWith("added_after=")) {
                while (from < objects.size() && added(from).compareTo(part.substring(12)) <= 0) {
                    from++;
                }
            }
        }
        int to = Math.min(objects.size(), from + 3);
        if (from < to) {
            request.getResponseHeaders().set("X-TAXII-Date-Added-First", added(from));
            request.getResponseHeaders().set("X-TAXII-Date-Added-Last", added(to - 1));
        }
        String more = to < objects.size() ? ",\"more\":true,\"next\":\"" + to + "\"" : "";
        send(
                request,
                "{\"objects\":[" + String.join(",", objects.subList(from, to)) + "]" + more + "}");
    }

    private static String added(int n) {
        return "2026-11-26T00:00:%02d.000000Z".formatted(n);
    }

    private static void send(HttpExchange request, String body) throws IOException {
        request.getResponseHeaders().set("Content-Type", "application/taxii+json;version=2.1");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        request.sendResponseHeaders(200, bytes.length);
        request.getResponseBody().write(bytes);
    }

    private static String indicator(int n) {
        return "{\"type\":\"indicator\",\"spec_version\":\"2.1\",\"id\":\"indicator--00000000-0000-4000-8000-%012d\",\"created\":\"2026-11-26T00:00:00.000Z\",\"modified\":\"2026-11-26T00:00:00.000Z\",\"pattern\":\"[ipv4-addr:value = '192.0.2.%d']\",\"pattern_type\":\"stix\",\"valid_from\":\"2026-11-26T00:00:00Z\"}"
                .formatted(n, n);
    }
}
