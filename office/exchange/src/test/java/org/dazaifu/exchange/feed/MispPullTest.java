package org.dazaifu.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HexFormat;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MispPullTest {

    private static final String ONE = "5f0a1f9e-1c2d-4a3b-8c4d-000000000001";
    private static final String TWO = "5f0a1f9e-1c2d-4a3b-8c4d-000000000002";

    @TempDir Path directory;

    private Publisher publisher;

    @BeforeEach
    void publish() throws Exception {
        publisher = new Publisher();
        publisher.put("/feed/" + ONE + ".json", event(ONE, 100, "192.0.2.1"));
        publisher.put("/feed/" + TWO + ".json", event(TWO, 100, "192.0.2.2"));
        publisher.put("/feed/manifest.json", manifest(entry(ONE, 100), entry(TWO, 100)));
    }

    @AfterEach
    void stop() {
        publisher.close();
    }

    @ParameterizedTest
    @EnumSource(Office.Kind.class)
    void onlyEventsThatChangedAreFetchedAgain(Office.Kind kind) throws Exception {
        try (Office office = Office.open(kind, directory)) {
            office.add("misp", FeedKind.MISP, publisher.at("/feed/"));
            PullReport first = office.pull("misp");
            assertThat(first.invalid()).as(first.remarks().toString()).isZero();
            assertThat(office.indicators("misp"))
                    .extracting(one -> one.path("pattern").asString())
                    .hasSize(2)
                    .anyMatch(pattern -> pattern.contains("192.0.2.2"));
            assertThat(office.filed("misp"))
                    .filteredOn(one -> one.path("type").asString().equals("report"))
                    .hasSize(2)
                    .allMatch(one -> one.has("object_marking_refs"));
            publisher.requests.clear();
            office.pull("misp");
            assertThat(publisher.requests).containsExactly("GET /feed/manifest.json 304");
            publisher.requests.clear();
            publisher.put("/feed/" + TWO + ".json", event(TWO, 200, "192.0.2.3"));
            publisher.put("/feed/manifest.json", manifest(entry(ONE, 100), entry(TWO, 200)));
            office.pull("misp");
            assertThat(publisher.requests)
                    .containsExactly(
                            "GET /feed/manifest.json 200", "GET /feed/" + TWO + ".json 200");
            assertThat(office.indicators("misp"))
                    .extracting(one -> one.path("pattern").asString())
                    .anyMatch(pattern -> pattern.contains("192.0.2.3"));
        }
    }

    @ParameterizedTest
    @EnumSource(Office.Kind.class)
    void anIndicatorThatAnEventLeavesOutIsRevokedAndOneThatComesAgainIsNot(Office.Kind kind)
            throws Exception {
        try (Office office = Office.open(kind, directory)) {
            office.add("misp", FeedKind.MISP, publisher.at("/feed/"));
            String whole = event(TWO, 100, "192.0.2.2");
            revise(office, whole, 100);
            int attributes = whole.indexOf("\"Attribute\":[") + 13;
            String without = whole.substring(0, attributes) + "]}}";
            revise(office, without.replace("\"100\"", "\"200\""), 200);
            assertThat(latest(office, "192.0.2.2").path("revoked").asBoolean(false)).isTrue();
            assertThat(latest(office, "192.0.2.1").has("revoked")).isFalse();
            office.wait(java.time.Duration.ofHours(1));
            revise(
                    office,
                    whole.replace(
                            "\"timestamp\":\"100\",\"publish", "\"timestamp\":\"300\",\"publish"),
                    300);
            assertThat(latest(office, "192.0.2.2").has("revoked")).isFalse();
            assertThat(latest(office, "192.0.2.2").path("modified").asString())
                    .isEqualTo("2026-11-26T01:00:00.000Z");
        }
    }

    private void revise(Office office, String event, int timestamp) throws Exception {
        publisher.put("/feed/" + TWO + ".json", event);
        publisher.put("/feed/manifest.json", manifest(entry(ONE, 100), entry(TWO, timestamp)));
        PullReport report = office.pull("misp");
        assertThat(report.invalid()).as(report.remarks().toString()).isZero();
    }

    private static tools.jackson.databind.JsonNode latest(Office office, String address)
            throws Exception {
        return office.indicators("misp").stream()
                .filter(one -> one.path("pattern").asString().contains(address))
                .max(java.util.Comparator.comparing(one -> one.path("modified").asString()))
                .orElseThrow();
    }

    @Test
    void aBrokenEventIsPassedOverAndFetchedAgain() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            String whole = event(TWO, 100, "192.0.2.2");
            publisher.put("/feed/" + TWO + ".json", whole.substring(0, whole.length() - 20));
            office.add("misp", FeedKind.MISP, publisher.at("/feed/manifest.json"));
            PullReport first = office.pull("misp");
            assertThat(first.invalid()).isEqualTo(1);
            assertThat(first.remarks()).singleElement().asString().contains(TWO);
            assertThat(office.indicators("misp")).hasSize(1);
            publisher.put("/feed/" + TWO + ".json", event(ONE, 100, "192.0.2.9"));
            assertThat(office.pull("misp").remarks())
                    .singleElement()
                    .asString()
                    .contains("another one");
            publisher.put("/feed/" + TWO + ".json", whole);
            assertThat(office.pull("misp").invalid()).isZero();
            assertThat(office.indicators("misp")).hasSize(2);
        }
    }

    @Test
    void anEventWhoseDigestIsNotAsTheManifestSaysIsNotFiled() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            String right =
                    HexFormat.of().formatHex(FileDigest.sha256(event(ONE, 100, "192.0.2.1")));
            publisher.put(
                    "/feed/manifest.json",
                    manifest(
                            entry(ONE, 100)
                                    .replace("}", ",\"integrity:sha256\":\"" + right + "\"}"),
                            entry(TWO, 100)
                                    .replace("}", ",\"integrity:sha256\":\"" + right + "\"}")));
            office.add("misp", FeedKind.MISP, publisher.at("/feed"));
            assertThat(office.pull("misp").remarks())
                    .singleElement()
                    .asString()
                    .contains(TWO, "SHA-256");
            assertThat(office.indicators("misp")).hasSize(1);
        }
    }

    @Test
    void aManifestThatIsCutOffIsNotBelieved() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            String whole = manifest(entry(ONE, 100), entry(TWO, 100));
            office.add("misp", FeedKind.MISP, publisher.at("/feed/"));
            for (String wrong :
                    new String[] {whole.substring(0, whole.length() - 1), whole + "x", "", "[]"}) {
                publisher.put("/feed/manifest.json", wrong);
                assertThatThrownBy(() -> office.pull("misp"))
                        .isInstanceOfSatisfying(
                                FeedException.class,
                                e -> assertThat(e.code()).isEqualTo(Code.MALFORMED));
            }
            assertThat(office.filed("misp")).isEmpty();
        }
    }

    private static String manifest(String... entries) {
        return "{" + String.join(",", entries) + "}";
    }

    private static String entry(String uuid, int timestamp) {
        return "\"%s\":{\"info\":\"x\",\"date\":\"2026-11-26\",\"timestamp\":\"%d\"}"
                .formatted(uuid, timestamp);
    }

    private static String event(String uuid, int timestamp, String address) {
        return """
        {"Event":{"uuid":"%s","info":"An exercise","date":"2026-11-26","published":true,
        "timestamp":"%d","publish_timestamp":"%d","threat_level_id":"2","analysis":"2",
        "Orgc":{"name":"Exercise CSIRT","uuid":"0f6a1c52-8e44-4a0b-9d3e-5b7c21a6f003"},
        "Attribute":[{"uuid":"%s","type":"ip-dst","category":"Network activity","to_ids":true,
        "timestamp":"%d","value":"%s"}]}}
        """
                .formatted(
                        uuid,
                        timestamp,
                        timestamp,
                        uuid.replace("8c4d", "9c4d"),
                        timestamp,
                        address);
    }
}
