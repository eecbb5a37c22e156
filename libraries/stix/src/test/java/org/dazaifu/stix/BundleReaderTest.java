package org.dazaifu.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleReaderTest {

    private static final String TOOL =
            "{\"type\":\"tool\",\"id\":\"tool--00000000-0000-4000-8000-000000000001\"";

    @Test
    void everyPropertyOfAnObjectIsKept() throws Exception {
        StixObject tool =
                (StixObject)
                        read(bundle(TOOL + ",\"x_odd\":{\"n\":1.50e3,\"list\":[null,true,\"a\"]}}"))
                                .getFirst();
        assertThat(tool.type()).isEqualTo("tool");
        assertThat(tool.id()).isEqualTo("tool--00000000-0000-4000-8000-000000000001");
        var odd = (StixValue.Dictionary) tool.properties().get("x_odd").orElseThrow();
        assertThat(odd.get("n")).contains(new Numeral("1.50e3"));
        assertThat(odd.texts("list")).containsExactly("a");
    }

    @Test
    void theHeaderIsKnownAtTheEndWhereverItStands() throws Exception {
        var reader =
                BundleReader.of(
                        stream(
                                "{\"objects\":["
                                        + TOOL
                                        + "}],\"spec_version\":\"2.0\",\"type\":\"bundle\"}"),
                        "x");
        while (reader.next().isPresent()) {}
        assertThat(reader.header().get("spec_version")).contains(new Text("2.0"));
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void aBundleMayHaveNoObjects() throws Exception {
        assertThat(read("{\"type\":\"bundle\",\"id\":\"bundle--1\"}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17 | it is not an object",
                "[] | it is not an object",
                "{} | it has no type",
                "{\"type\":3,\"id\":\"tool--00000000-0000-4000-8000-000000000001\"} | it has no type",
                "{\"type\":\"tool\"} | it has no id",
                "{\"type\":\"tool\",\"id\":\"malware--00000000-0000-4000-8000-000000000001\"} | it"
                        + " s id does not begin with its type",
                "{\"type\":\"tool\",\"id\":\"tool--1\"} | its id does not end with a UUID",
                "{\"type\":\"tool\",\"id\":\"tool--00000000-0000-4000-8000-000000000001\",\"a\":1,\"a\":2} | it has the"
                        + " property a twice",
            })
    void whatIsNoObjectIsDeliveredAsSuchAndReadingGoesOn(String json, String reason)
            throws Exception {
        List<BundleItem> items = read(bundle(json + "," + TOOL + "}"));
        assertThat(items).hasSize(2);
        assertThat(items.getFirst())
                .matches(i ->
                        i instanceof MalformedObject(var index, var line, var why, var _)
                                && index == 0
                                && line == 1
                                && why.equals(reason.replace("it s", "its")));
        assertThat(items.getLast()).isInstanceOf(StixObject.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | it does not begin with an object (line 1, column 2)",
                "{\"type\":\"bundle\",\"objects\":{}} | objects is not a list",
                "{\"type\":\"report\",\"objects\":[]} | its type is not bundle",
                "{\"type\":\"bundle\"} {} | something follows its end",
                "{\"type\":\"bundle\",\"objects\":[{]} | (line 1, column",
            })
    void whatIsNoBundleIsRefusedWithItsPlace(String json, String part) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(StixException.class)
                .hasMessageStartingWith("bundle.json is not a STIX bundle: ")
                .hasMessageContaining(part);
    }

    @Test
    void twoListsOfObjectsAreRefused() {
        assertThatThrownBy(() ->
                        read(
                                "{\"type\":\"bundle\",\"objects\":["
                                        + TOOL
                                        + "}],\"objects\":["
                                        + TOOL
                                        + "}]}"))
                .hasMessageContaining("two lists of objects");
    }

    @Test
    void aBundleThatIsCutOffAnywhereIsRefusedPlainOrCompressed() throws Exception {
        byte[] plain =
                bundle(TOOL + ",\"a\":[{\"b\":\"\u00e9\"}]}").getBytes(StandardCharsets.UTF_8);
        for (byte[] whole : List.of(plain, gzip(plain))) {
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> read(new ByteArrayInputStream(cut)))
                        .isInstanceOf(StixException.class);
            }
            assertThat(read(new ByteArrayInputStream(whole))).hasSize(1);
        }
    }

    @Test
    void deepNestingIsRefusedAndDoesNotOverflow() {
        assertThatThrownBy(() -> read(bundle("[".repeat(1_000_000))))
                .isInstanceOf(StixException.class);
    }

    @Test
    void aFailureOfTheInputIsNotBlamedOnItsContent() {
        var failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                };
        assertThatThrownBy(() -> read(failing))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void anEndlessObjectIsRefusedBeforeMemoryIs() {
        var endless =
                new InputStream() {
                    private final byte[] start =
                            ("{\"type\":\"bundle\",\"objects\":[[")
                                    .getBytes(StandardCharsets.UTF_8);
                    private final byte[] item =
                            ("\"" + "x".repeat(65_533) + "\",").getBytes(StandardCharsets.UTF_8);
                    private long at;

                    @Override
                    public int read() {
                        long here = at++;
                        return here < start.length
                                ? start[(int) here]
                                : item[(int) ((here - start.length) % item.length)];
                    }
                };
        assertThatThrownBy(() -> read(endless)).hasMessageContaining("longer than 64 MiB");
    }

    @Test
    void moreThanAMillionValuesInOneObjectAreRefused() {
        assertThatThrownBy(() -> read(bundle("[" + "0,".repeat(BundleReader.MOST_VALUES) + "0]")))
                .hasMessageContaining("more than 1000000 values");
        assertThatThrownBy(() ->
                        read(
                                "{\"type\":\"bundle\",\"x\":["
                                        + "[],".repeat(BundleReader.MOST_VALUES)
                                        + "0]}"))
                .hasMessageContaining("more than 1000000 values");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheBundle() throws Exception {
        assertThat(read("\ufeff" + bundle(TOOL + "}"))).hasSize(1);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] bytes = bundle(TOOL + ",\"name\":\"?\"}").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xff;
        assertThatThrownBy(() -> read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(StixException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void anObjectWithoutABundleIsReadWhereThatIsAskedFor() throws Exception {
        for (String json : List.of(TOOL + "}", TOOL + ",\"objects\":{\"0\":{}}}")) {
            try (var reader = BundleReader.ofBundleOrObject(stream(json), "x")) {
                assertThat(reader.next())
                        .hasValueSatisfying(i -> assertThat(i).isInstanceOf(StixObject.class));
                assertThat(reader.isBundle()).isFalse();
                assertThat(reader.next()).isEmpty();
            }
        }
        try (var reader = BundleReader.ofBundleOrObject(stream(TOOL + ",\"a\":1,\"a\":2}"), "x")) {
            assertThat(reader.next())
                    .hasValueSatisfying(
                            i -> assertThat(((MalformedObject) i).reason()).contains("a twice"));
        }
        try (var reader = BundleReader.ofBundleOrObject(stream(bundle(TOOL + "}")), "x")) {
            assertThat(reader.next()).isPresent();
            assertThat(reader.next()).isEmpty();
            assertThat(reader.isBundle()).isTrue();
        }
        for (String json : List.of("[]", "{\"type\":\"bundle\",\"objects\":{}}", TOOL)) {
            try (var reader = BundleReader.ofBundleOrObject(stream(json), "x")) {
                assertThatThrownBy(() -> reader.next()).isInstanceOf(StixException.class);
            }
        }
    }

    @Test
    void attackEnterpriseIsReadWholeWithoutAMalformedObject() throws Exception {
        Path file =
                Path.of(
                        System.getProperty("dazaifu.data", "absent"),
                        "attack/enterprise-attack-18.1.json.gz");
        Assumptions.assumeTrue(
                Files.exists(file), "skipped: the public data set is not at " + file);
        int objects = 0;
        try (BundleReader reader = BundleReader.open(file)) {
            for (Optional<BundleItem> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                assertThat(item.get()).isInstanceOf(StixObject.class);
                objects++;
            }
        }
        assertThat(objects).isEqualTo(24_771);
    }

    static List<BundleItem> read(InputStream in) throws IOException, StixException {
        var items = new ArrayList<BundleItem>();
        try (BundleReader reader = BundleReader.of(in, "bundle.json")) {
            for (Optional<BundleItem> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                items.add(item.get());
            }
        }
        return items;
    }

    private static List<BundleItem> read(String json) throws IOException, StixException {
        return read(stream(json));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String bundle(String objects) {
        return "{\"type\":\"bundle\",\"objects\":[" + objects + "]}";
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
