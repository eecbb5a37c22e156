package org.dazaifu.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dazaifu.evtx.EvtxWriter.array;
import static org.dazaifu.evtx.EvtxWriter.attr;
import static org.dazaifu.evtx.EvtxWriter.el;
import static org.dazaifu.evtx.EvtxWriter.le;
import static org.dazaifu.evtx.EvtxWriter.sub;
import static org.dazaifu.evtx.EvtxWriter.val;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.dazaifu.evtx.EvtxWriter.Val;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTextTest {
    private static final byte[] SID =
            hex("0105000000000005150000000a0000000b0000000c000000f4010000");
    private static final byte[] GUID = hex("33221100554477668899aabbccddeeff");
    private static final byte[] SYSTEMTIME =
            hex("e5070900020 01c0001000200030004 00".replace(" ", ""));

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static Decoded record(Val value) {
        return Logs.withData(
                List.of(el("Data", attr("Name", "V"), sub(0, ValueType.STRING))), value);
    }

    static Stream<Arguments> scalars() {
        return Stream.of(
                Arguments.of(val(ValueType.NULL), "", "\"\""),
                Arguments.of(
                        val(ValueType.STRING, utf16("aé\"\\\n\u0001😀")),
                        "aé\"\\\n\u0001😀",
                        "\"aé\\\"\\\\\\n\\u0001😀\""),
                Arguments.of(val(ValueType.STRING, utf16("before\0after")), "before", "\"before\""),
                Arguments.of(val(ValueType.ANSI_STRING, hex("4180e90042")), "A€éB", "\"A€éB\""),
                Arguments.of(val(ValueType.INT8, (byte) -1), "-1", "-1"),
                Arguments.of(val(ValueType.UINT8, (byte) -1), "255", "255"),
                Arguments.of(val(ValueType.INT16, le(2, -2)), "-2", "-2"),
                Arguments.of(val(ValueType.UINT16, le(2, -2)), "65534", "65534"),
                Arguments.of(
                        val(ValueType.INT32, le(4, Integer.MIN_VALUE)),
                        "-2147483648",
                        "-2147483648"),
                Arguments.of(val(ValueType.UINT32, le(4, -1)), "4294967295", "4294967295"),
                Arguments.of(
                        val(ValueType.INT64, le(8, Long.MIN_VALUE)),
                        "-9223372036854775808",
                        "-9223372036854775808"),
                Arguments.of(
                        val(ValueType.UINT64, le(8, -1)),
                        "18446744073709551615",
                        "18446744073709551615"),
                Arguments.of(
                        val(ValueType.REAL32, le(4, Float.floatToIntBits(1.5f))), "1.5", "\"1.5\""),
                Arguments.of(
                        val(ValueType.REAL64, le(8, Double.doubleToLongBits(-0.1))),
                        "-0.1",
                        "\"-0.1\""),
                Arguments.of(val(ValueType.BOOL, le(4, 1)), "true", "true"),
                Arguments.of(val(ValueType.BOOL, le(4, 0)), "false", "false"),
                Arguments.of(val(ValueType.BOOL, le(4, 16)), "16", "16"),
                Arguments.of(val(ValueType.BINARY, hex("00ff1a")), "00FF1A", "\"00FF1A\""),
                Arguments.of(
                        val(ValueType.GUID, GUID), "{00112233-4455-6677-8899-aabbccddeeff}", null),
                Arguments.of(val(ValueType.SIZE_T, le(4, 0x10)), "0x10", null),
                Arguments.of(val(ValueType.SIZE_T, le(8, -1)), "0xffffffffffffffff", null),
                Arguments.of(
                        val(ValueType.FILETIME, le(8, 132_765_432_101_234_567L)),
                        "2021-09-19T16:40:10.1234567Z",
                        null),
                Arguments.of(
                        val(ValueType.FILETIME, le(8, 0)), "1601-01-01T00:00:00.0000000Z", null),
                Arguments.of(
                        val(ValueType.FILETIME, le(8, -1)), "0000-00-00T00:00:00.0000000Z", null),
                Arguments.of(
                        val(ValueType.SYSTEMTIME, SYSTEMTIME),
                        "2021-09-28T01:02:03.0040000Z",
                        null),
                Arguments.of(
                        val(ValueType.SYSTEMTIME, new byte[16]),
                        "1601-01-01T00:00:00.0000000Z",
                        null),
                Arguments.of(val(ValueType.SID, SID), "S-1-5-21-10-11-12-500", null),
                Arguments.of(val(ValueType.HEX_INT32, le(4, 0)), "0x0", null),
                Arguments.of(val(ValueType.HEX_INT32, le(4, 0xC000_0064)), "0xc0000064", null),
                Arguments.of(
                        val(ValueType.HEX_INT64, le(8, 0x8020_0000_0000_0000L)),
                        "0x8020000000000000",
                        null),
                Arguments.of(val(ValueType.EVT_HANDLE, le(8, 0x1234)), "0x1234", null),
                Arguments.of(val(ValueType.EVT_XML, utf16("<a/>")), "<a/>", "\"<a/>\""));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void everyTypeHasItsText(Val value, String text, String json) {
        Decoded record = record(value);

        assertThat(record.value("V")).isEqualTo(text);
        String expected = json == null ? "\"" + text + "\"" : json;
        assertThat(record.toJson())
                .isEqualTo("{\"Event\":{\"EventData\":{\"V\":" + expected + "}}}");
    }

    static Stream<Arguments> arrays() {
        return Stream.of(
                Arguments.of(
                        array(ValueType.STRING, utf16("one\0\0three\0")),
                        List.of("one", "", "three")),
                Arguments.of(array(ValueType.STRING, utf16("a\0b")), List.of("a", "b")),
                Arguments.of(array(ValueType.ANSI_STRING, hex("610062e900")), List.of("a", "bé")),
                Arguments.of(array(ValueType.INT8, hex("01ff")), List.of("1", "-1")),
                Arguments.of(array(ValueType.UINT8, hex("01ff")), List.of("1", "255")),
                Arguments.of(array(ValueType.INT16, hex("0100ffff")), List.of("1", "-1")),
                Arguments.of(array(ValueType.UINT16, hex("0100ffff")), List.of("1", "65535")),
                Arguments.of(array(ValueType.INT32, hex("01000000ffffffff")), List.of("1", "-1")),
                Arguments.of(
                        array(ValueType.UINT32, hex("01000000ffffffff")),
                        List.of("1", "4294967295")),
                Arguments.of(
                        array(ValueType.INT64, hex("0100000000000000ffffffffffffffff")),
                        List.of("1", "-1")),
                Arguments.of(
                        array(ValueType.UINT64, hex("0100000000000000ffffffffffffffff")),
                        List.of("1", "18446744073709551615")),
                Arguments.of(
                        array(ValueType.REAL32, hex("0000003f0000c0bf")), List.of("0.5", "-1.5")),
                Arguments.of(
                        array(ValueType.REAL64, hex("000000000000e03f000000000000f8bf")),
                        List.of("0.5", "-1.5")),
                Arguments.of(
                        array(ValueType.BOOL, hex("0100000000000000")), List.of("true", "false")),
                Arguments.of(
                        array(
                                ValueType.GUID,
                                hex("33221100554477668899aabbccddeeff" + "00".repeat(16))),
                        List.of(
                                "{00112233-4455-6677-8899-aabbccddeeff}",
                                "{00000000-0000-0000-0000-000000000000}")),
                Arguments.of(
                        array(ValueType.SIZE_T, hex("01000000000000000200000000000000")),
                        List.of("0x1", "0x2")),
                Arguments.of(
                        array(ValueType.FILETIME, hex("00".repeat(16))),
                        List.of("1601-01-01T00:00:00.0000000Z", "1601-01-01T00:00:00.0000000Z")),
                Arguments.of(
                        array(
                                ValueType.SYSTEMTIME,
                                hex(
                                        "e5070900020 01c0001000200030004 00".replace(" ", "")
                                                + "00".repeat(16))),
                        List.of("2021-09-28T01:02:03.0040000Z", "1601-01-01T00:00:00.0000000Z")),
                Arguments.of(
                        array(
                                ValueType.SID,
                                hex("010100000000000512000000" + "010100000000000513000000")),
                        List.of("S-1-5-18", "S-1-5-19")),
                Arguments.of(
                        array(ValueType.HEX_INT32, hex("01000000ff000000")),
                        List.of("0x1", "0xff")),
                Arguments.of(
                        array(ValueType.HEX_INT64, hex("0100000000000000ff00000000000000")),
                        List.of("0x1", "0xff")));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void anArrayRepeatsItsElement(Val value, List<String> items) {
        Decoded record = record(value);

        assertThat(record.size()).isEqualTo(items.size());
        for (int i = 0; i < items.size(); i++) {
            assertThat(record.name(i)).isEqualTo("V");
            assertThat(record.value(i)).isEqualTo(items.get(i));
        }
        assertThat(record.toXml()).contains("<Data Name=\"V\">" + items.get(0) + "</Data>");
        assertThat(record.toJson()).startsWith("{\"Event\":{\"EventData\":{\"V\":[");
    }

    @Test
    void anArrayWhoseItemsHaveNoKnownEndIsItsBytes() {
        assertThat(record(array(ValueType.BINARY, hex("0102"))).value("V")).isEqualTo("0102");
    }

    @Test
    void realNumbersAreWrittenAsThePublicToolsDo() {
        double[] doubles = {
            0, 1e7, 1e15, 1e16, 2.5e-5, 1.5e-6, -1e-100, Double.NaN, Double.NEGATIVE_INFINITY
        };
        String[] texts = {
            "0.0",
            "10000000.0",
            "1000000000000000.0",
            "1e+16",
            "0.000025",
            "1.5e-6",
            "-1e-100",
            "NaN",
            "-inf"
        };
        for (int i = 0; i < doubles.length; i++) {
            assertThat(
                            record(
                                            val(
                                                    ValueType.REAL64,
                                                    le(8, Double.doubleToLongBits(doubles[i]))))
                                    .value("V"))
                    .isEqualTo(texts[i]);
        }
        float[] floats = {1e12f, 1e13f, 1.5e-6f, 1e-7f};
        String[] singles = {"1000000000000.0", "1e+13", "0.0000015", "1e-7"};
        for (int i = 0; i < floats.length; i++) {
            assertThat(
                            record(val(ValueType.REAL32, le(4, Float.floatToIntBits(floats[i]))))
                                    .value("V"))
                    .isEqualTo(singles[i]);
        }
    }

    @Test
    void halfASurrogatePairSurvives() {
        Decoded record = record(val(ValueType.STRING, hex("610000d86200")));

        assertThat(record.value("V")).isEqualTo("a\ud800b");
        assertThat(record.toJson()).contains("\"a\\ud800b\"");
        assertThat(record.toXml()).contains("a\ufffdb");
    }

    @Test
    void aLongTextOfEveryLengthAndEscapeIsWrittenWhole() {
        StringBuilder text = new StringBuilder();
        for (int length = 0; length < 70; length++) {
            String content = text.toString();
            String json = record(val(ValueType.STRING, utf16(content))).toJson();
            assertThat(json)
                    .isEqualTo(
                            "{\"Event\":{\"EventData\":{\"V\":\""
                                    + content.replace("\\", "\\\\")
                                            .replace("\"", "\\\"")
                                            .replace("\t", "\\t")
                                    + "\"}}}");
            text.append("ab\\cdefgh\"ijklm\u007f\tnopé".charAt(length % 20));
        }
    }

    @Test
    void theSizeThatATypeCannotHaveIsDamage() {
        byte[] file =
                new EvtxWriter()
                        .chunk()
                        .record(
                                1,
                                new EvtxWriter.Tmpl(el("Event", sub(0, ValueType.GUID))),
                                val(ValueType.GUID, (byte) 1, (byte) 2))
                        .file();

        assertThat(Logs.damaged(Logs.read(file)))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.offset()).isEqualTo(4096 + 512);
                    assertThat(d.expected()).contains("GUID");
                    assertThat(d.found()).isEqualTo("2 bytes");
                });
    }
}
