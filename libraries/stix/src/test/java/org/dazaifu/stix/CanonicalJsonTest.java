package org.dazaifu.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Nil;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    /** The samples of RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
        "3ff8000000000000, 1.5",
        "4059000000000000, 100",
    })
    void numbersAreWrittenAsEcmaScriptWritesThem(String bits, String text) {
        assertThat(CanonicalJson.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(text);
    }

    @Test
    void whateverIsWrittenIsTheNumberThatItWas() {
        var random = new java.util.Random(8785);
        for (int i = 0; i < 200_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(CanonicalJson.number(value))).isEqualTo(value);
            }
        }
    }

    /** The sample of RFC 8785, section 3.2.3, and its neighbours. */
    @Test
    void namesAreOrderedByUtf16CodeUnits() {
        var unordered = new LinkedHashMap<String, StixValue>();
        for (String name :
                List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            unordered.put(name, new Flag(true));
        }
        assertThat(CanonicalJson.of(new Dictionary(unordered)))
                .isEqualTo(
                        "{\"\\r\":true,\"1\":true,\"\u0080\":true,\"\u00f6\":true,\"\u20ac\":true,"
                                + "\"\ud83d\ude00\":true,\"\ufb33\":true}");
    }

    @Test
    void stringsHaveTheShortestEscapes() {
        String text = "\u20ac$" + (char) 15 + "\nA'B\"\\\\\"" + (char) 127 + "/";
        assertThat(CanonicalJson.of(new Text(text)))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"" + (char) 127 + "/\"");
    }

    @Test
    void everyKindOfValueIsWritten() {
        var value =
                new Dictionary(
                        Map.of(
                                "a",
                                new Items(
                                        List.of(
                                                new Nil(),
                                                new Flag(false),
                                                new Numeral("1.50E3"),
                                                new Items(List.of())))));
        assertThat(CanonicalJson.of(value)).isEqualTo("{\"a\":[null,false,1500,[]]}");
    }

    @Test
    void whatHasNoCanonicalFormIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.of(new Text("\ud83d")))
                .hasMessageContaining("surrogate");
        assertThatThrownBy(() -> CanonicalJson.of(new Text("\ude00\ud83d")))
                .hasMessageContaining("surrogate");
        assertThatThrownBy(() -> CanonicalJson.of(new Numeral("1e999")))
                .hasMessageContaining("too large");
    }

    @Test
    void depthIsBounded() {
        StixValue deep = new Nil();
        for (int i = 0; i < 100_000; i++) {
            deep = new Items(List.of(deep));
        }
        StixValue tooDeep = deep;
        assertThatThrownBy(() -> CanonicalJson.of(tooDeep))
                .hasMessageContaining("nested deeper than 1000");
    }
}
