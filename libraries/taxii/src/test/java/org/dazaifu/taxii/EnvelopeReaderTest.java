package org.dazaifu.taxii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.taxii.EnvelopeException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {

    private static final EnvelopeLimits LIMITS = new EnvelopeLimits(3, 400, 5);

    @Test
    void numbersAndCharactersComeOutAsTheyWentIn() throws Exception {
        String object =
                "{\"id\":\""
                        + Samples.id(1)
                        + "\",\"type\":\"indicator\",\"x_n\":[1.10,1e5,-0.0,"
                        + "123456789012345678901234567890],\"x_t\":\"\\u0000日本\\ud83d\\ude00\\/\"}";
        TaxiiObject read = whole(items("{\"objects\":[" + object + "]}").getFirst());
        assertThat(new String(read.json(), StandardCharsets.UTF_8))
                .contains("[1.10,1e5,-0.0,123456789012345678901234567890]")
                .contains("日本");
        assertThat(read.saysTheSameAs(object.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void whatSaysTheSameDoesNotDependOnTheOrderOfProperties() throws Exception {
        TaxiiObject one = whole(items(Samples.envelope(address("\"a\":1,\"b\":2"))).getFirst());
        assertThat(one.saysTheSameAs(bytes(address("\"b\":2,\"a\":1")))).isTrue();
        assertThat(one.saysTheSameAs(bytes(address("\"b\":1,\"a\":2")))).isFalse();
    }

    @Test
    void versionsAreModifiedElseCreatedElseNone() throws Exception {
        assertThat(whole(items(Samples.envelope(Samples.indicator(1, 2020))).getFirst()).version())
                .map(ObjectVersion::text)
                .contains("2020-01-01T00:00:00.000Z");
        assertThat(
                        whole(
                                        items(
                                                        Samples.envelope(
                                                                address(
                                                                        "\"created\":\"2016-01-01T00:00:00Z\"")))
                                                .getFirst())
                                .version())
                .map(ObjectVersion::text)
                .contains("2016-01-01T00:00:00Z");
        assertThat(whole(items(Samples.envelope(address("\"a\":1"))).getFirst()).version())
                .isEmpty();
    }

    @Test
    void specificationVersionsAreAsSaidOrAsTheFormTells() throws Exception {
        assertThat(whole(items(Samples.envelope(address("\"a\":1"))).getFirst()).specVersion())
                .isEqualTo("2.1");
        assertThat(
                        whole(
                                        items(
                                                        Samples.envelope(
                                                                address(
                                                                        "\"created\":\"2016-01-01T00:00:00Z\"")))
                                                .getFirst())
                                .specVersion())
                .isEqualTo("2.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "null",
                "[]",
                "{}",
                "{\"id\":\"x\",\"type\":\"indicator\"}",
                "{\"type\":\"malware\",\"id\":\"indicator--00000001-0000-4000-8000-000000000000\"}",
                "{\"type\":\"indicator\",\"id\":\"indicator--00000001-0000-4000-8000-00000000000\"}",
                "{\"type\":\"Indicator\",\"id\":\"Indicator--00000001-0000-4000-8000-000000000000\"}",
                "{\"type\":\"a\",\"id\":\"a--00000001-0000-4000-8000-000000000000\","
                        + "\"spec_version\":\"3.0\"}",
                "{\"type\":\"a\",\"id\":\"a--00000001-0000-4000-8000-000000000000\",\"modified\":5}",
                "{\"type\":\"a\",\"id\":\"a--00000001-0000-4000-8000-000000000000\","
                        + "\"created\":\"yesterday\"}",
                "{\"type\":\"a\",\"type\":\"a\",\"id\":\"a--00000001-0000-4000-8000-000000000000\"}",
                "{\"x\":{\"id\":\"a--00000001-0000-4000-8000-000000000000\",\"type\":\"a\"}}"
            })
    void whatIsNoObjectIsToldAndReadingGoesOn(String broken) throws Exception {
        List<EnvelopeItem> items = items(Samples.envelope(broken, Samples.indicator(1, 2020)));
        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isInstanceOf(EnvelopeItem.Malformed.class);
        assertThat(items.get(1)).isInstanceOf(EnvelopeItem.Whole.class);
    }

    @Test
    void whatComesBesideTheObjectsIsReadToo() throws Exception {
        var reader =
                reader(
                        "{\"next\":\"abc\",\"x\":[{\"y\":[]}],\"objects\":[],\"more\":true,\"z\":1}");
        assertThat(reader.item()).isEmpty();
        assertThat(reader.more()).isTrue();
        assertThat(reader.cursor()).contains("abc");
        assertThat(reader.hadObjects()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"objects\":",
                "{\"objects\":[",
                "{\"objects\":[{\"type\":\"a\"",
                "{\"objects\":[]",
                "{\"objects\":[]}{}",
                "{\"objects\":[]} x",
                "{\"objects\":{}}",
                "{\"objects\":[],\"objects\":[]}",
                "{\"more\":\"yes\"}",
                "{\"next\":5}",
                "{\"next\":\"\"}",
                "<html>"
            })
    void whatIsNoEnvelopeEndsIt(String text) {
        assertThatThrownBy(() -> items(text))
                .isInstanceOfSatisfying(
                        EnvelopeException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void eachLimitEndsIt() {
        String small = "{\"type\":\"a\"}";
        assertOver("{\"objects\":[" + String.join(",", small, small, small, small) + "]}");
        assertOver("{\"objects\":[{\"x\":\"" + "a".repeat(401) + "\"}]}");
        assertOver("{\"objects\":[{\"x\":[" + "\"abcdefgh\",".repeat(50) + "1]}]}");
        assertOver("{\"objects\":[" + "[".repeat(6) + "]".repeat(6) + "]}");
        assertOver("{\"x\":" + "[".repeat(100_000));
    }

    @Test
    void aStreamThatFailsIsNotAMalformedEnvelope() {
        var failing =
                new java.io.InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                };
        assertThatThrownBy(() -> EnvelopeReader.of(failing, LIMITS).item())
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    private static void assertOver(String text) {
        assertThatThrownBy(() -> items(text))
                .isInstanceOfSatisfying(
                        EnvelopeException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.OVER_LIMIT));
    }

    private static String address(String more) {
        return "{\"type\":\"ipv4-addr\",\"id\":\"ipv4-addr--ff26c055-6336-5bc5-b98d-13d6226742dd\","
                + more
                + "}";
    }

    private static TaxiiObject whole(EnvelopeItem item) {
        assertThat(item).isInstanceOf(EnvelopeItem.Whole.class);
        return ((EnvelopeItem.Whole) item).object();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static EnvelopeReader reader(String text) throws IOException, EnvelopeException {
        return EnvelopeReader.of(new ByteArrayInputStream(bytes(text)), LIMITS);
    }

    private static List<EnvelopeItem> items(String text) throws IOException, EnvelopeException {
        var reader = reader(text);
        var items = new ArrayList<EnvelopeItem>();
        for (var item = reader.item(); item.isPresent(); item = reader.item()) {
            items.add(item.get());
        }
        return items;
    }
}
