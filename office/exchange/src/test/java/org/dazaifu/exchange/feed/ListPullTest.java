package org.dazaifu.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ListPullTest {

    @TempDir Path directory;

    private Publisher publisher;

    @BeforeEach
    void publish() throws Exception {
        publisher = new Publisher();
    }

    @AfterEach
    void stop() {
        publisher.close();
    }

    @ParameterizedTest
    @EnumSource(Office.Kind.class)
    void aValueThatGoesEndsAndOneThatComesAgainBeginsAnew(Office.Kind kind) throws Exception {
        try (Office office = Office.open(kind, directory)) {
            publisher.put("/list", "192.0.2.1\n192.0.2.2\n192.0.2.3\n");
            office.add("bad", FeedKind.LIST, publisher.at("/list"));
            assertThat(office.pull("bad").filed()).isEqualTo(5);
            JsonNode first = office.indicators("bad").getFirst();
            assertThat(first.path("pattern").asString())
                    .isEqualTo("[ipv4-addr:value = '192.0.2.1']");
            assertThat(first.path("valid_from").asString()).isEqualTo("2026-11-26T00:00:00.000Z");
            assertThat(first.path("object_marking_refs").get(0).asString())
                    .isEqualTo(Tlp.AMBER.id().toString());
            assertThat(office.filed("bad"))
                    .filteredOn(one -> one.path("id").equals(first.path("created_by_ref")))
                    .singleElement()
                    .extracting(one -> one.path("name").asString())
                    .isEqualTo("Somebody");

            office.wait(Duration.ofHours(6));
            publisher.put("/list", "192.0.2.2\n192.0.2.3\n");
            PullReport second = office.pull("bad");
            assertThat(second.ended()).isEqualTo(1);
            JsonNode ended = office.indicators("bad").getLast();
            assertThat(ended.path("id")).isEqualTo(first.path("id"));
            assertThat(ended.path("created")).isEqualTo(first.path("created"));
            assertThat(ended.path("valid_until").asString()).isEqualTo("2026-11-26T06:00:00.000Z");

            office.wait(Duration.ofHours(6));
            publisher.put("/list", "192.0.2.1\n192.0.2.2\n192.0.2.3\n");
            office.pull("bad");
            JsonNode again = office.indicators("bad").getLast();
            assertThat(again.path("id")).isEqualTo(first.path("id"));
            assertThat(again.has("valid_until")).isFalse();
            assertThat(again.path("valid_from").asString()).isEqualTo("2026-11-26T12:00:00.000Z");
            assertThat(office.indicators("bad")).hasSize(5);
            assertThat(office.acts())
                    .containsExactly(
                            "feed.added",
                            "feed.filed",
                            "feed.filed",
                            "feed.pulled",
                            "feed.filed",
                            "feed.pulled",
                            "feed.filed",
                            "feed.pulled");
        }
    }

    @ParameterizedTest
    @EnumSource(Office.Kind.class)
    void whatIsPulledTwiceIsThereOnce(Office.Kind kind) throws Exception {
        try (Office office = Office.open(kind, directory)) {
            publisher.put("/list", "evil.example\nEVIL.example\nhttp://a.example/\n");
            office.add("bad", FeedKind.LIST, publisher.at("/list"));
            office.pull("bad");
            office.pull("bad");
            assertThat(publisher.requests).containsExactly("GET /list 200", "GET /list 304");
            publisher.put("/list", "http://a.example/\nevil.example\n# changed\n");
            assertThat(office.pull("bad").known()).isEqualTo(2);
            office.feeds.remove("bad", Office.ABE);
            office.wait(Duration.ofDays(1));
            office.add("bad", FeedKind.LIST, publisher.at("/list"));
            assertThat(office.pull("bad").known()).isEqualTo(2);
            assertThat(office.indicators("bad")).hasSize(2);
        }
    }

    @Test
    void manyValuesComeInSeveralBatchesAndNoneIsLostAtTheirEdges() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            var feeds =
                    new Feeds(
                            office.exchange,
                            FeedLimits.USUAL,
                            office.clock,
                            new java.util.Random(1));
            publisher.put("/list", hosts(0, 4_000));
            office.add("bad", FeedKind.LIST, publisher.at("/list"));
            var careful = new PullRequest(Office.ABE, false, false);
            feeds.pull("bad", careful);
            assertThat(office.indicators("bad")).hasSize(4_000);
            publisher.put("/list", hosts(1_999, 6_001));
            PullReport report = feeds.pull("bad", careful);
            assertThat(report.ended()).isEqualTo(1_999);
            assertThat(report.filed()).isEqualTo(1_999 + 2_001);
            assertThat(report.known()).isEqualTo(2_001 + 2);
        }
    }

    @Test
    void aListThatShrinksByMoreThanHalfKeepsItsValuesUntilAPersonAgrees() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            publisher.put("/list", hosts(0, 10));
            office.add("bad", FeedKind.LIST, publisher.at("/list"));
            office.pull("bad");
            office.wait(Duration.ofHours(6));
            publisher.put("/list", hosts(6, 11));
            assertThat(office.pull("bad").ended()).isEqualTo(6);
            publisher.put("/list", hosts(9, 11));
            PullReport suspicious = office.pull("bad");
            assertThat(suspicious.withheld()).isEqualTo(3);
            assertThat(suspicious.ended()).isZero();
            assertThat(suspicious.remarks()).singleElement().asString().contains("--accept-shrink");
            publisher.put("/list", "");
            assertThat(office.pull("bad").withheld()).isEqualTo(5);
            publisher.put("/list", hosts(9, 11));
            PullReport agreed = office.feeds.pull("bad", new PullRequest(Office.ABE, true, false));
            assertThat(agreed.ended()).isEqualTo(3);
        }
    }

    @Test
    void aBrokenAnswerIsNeverTakenForAShorterList() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            publisher.put("/list", hosts(0, 10));
            office.add("bad", FeedKind.LIST, publisher.at("/list"));
            office.pull("bad");
            publisher.on(
                    "/list",
                    request -> {
                        request.sendResponseHeaders(200, 1_000);
                        request.getResponseBody()
                                .write(
                                        hosts(0, 8)
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                        request.getResponseBody().flush();
                    });
            assertFails(office, Code.UNREACHABLE);
            publisher.put(
                    "/list",
                    "<html>\n<head><title>Be right back</title></head>\n<p>We are sorry</p>\n");
            assertFails(office, Code.MALFORMED);
            publisher.put("/list", hosts(0, 1_001));
            assertFails(office, Code.TOO_LARGE);
            publisher.remove("/list");
            assertFails(office, Code.UNREACHABLE);
            assertThat(office.indicators("bad")).hasSize(10).noneMatch(o -> o.has("valid_until"));
            assertThat(office.feeds.show("bad").failures()).isEqualTo(4);
            assertThat(office.feeds.show("bad").failure()).contains("404");
            assertThat(office.acts()).endsWith("feed.failed");
        }
    }

    @Test
    void aFileIsReadForWhoIsOnTheMachineOnly() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            Path file = directory.resolve("list.txt");
            Files.writeString(file, "192.0.2.1\n");
            office.add("local", FeedKind.LIST, file.toUri());
            assertThatThrownBy(() -> office.pull("local"))
                    .isInstanceOfSatisfying(
                            FeedException.class,
                            e -> assertThat(e.code()).isEqualTo(Code.NOT_HERE));
            office.feeds.pull("local", new PullRequest(Office.ABE, false, true));
            assertThat(office.indicators("local")).hasSize(1);
        }
    }

    private static void assertFails(Office office, Code code) {
        assertThatThrownBy(() -> office.pull("bad"))
                .isInstanceOfSatisfying(
                        FeedException.class,
                        e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
    }

    private static String hosts(int from, int to) {
        List<String> lines = IntStream.range(from, to).mapToObj(n -> "h" + n + ".example").toList();
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
