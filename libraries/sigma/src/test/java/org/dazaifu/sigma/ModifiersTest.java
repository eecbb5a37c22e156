package org.dazaifu.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dazaifu.sigma.Rules.meets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Sigma modifiers appendix 2.1. */
class ModifiersTest {

    @Test
    void aListIsAnyOfItsValuesAndAllIsEveryOne() {
        assertThat(meets("F|contains: [a, b]", "F", "xb")).isTrue();
        assertThat(meets("F|contains|all: [a, b]", "F", "xb")).isFalse();
        assertThat(meets("F|contains|all: [a, b]", "F", "b a")).isTrue();
    }

    @Test
    void neqIsNoneOfTheValues() {
        assertThat(meets("F|neq: a", "F", "b")).isTrue();
        assertThat(meets("F|neq: a", "F", "A")).isFalse();
        assertThat(meets("F|neq: [a, b]", "F", "b")).isFalse();
        assertThat(meets("F|fieldref|neq: G", "F", "a", "G", "b")).isTrue();
    }

    @Test
    void existsAsksForTheFieldWhateverItsValue() {
        assertThat(meets("F|exists: true", "F", null)).isTrue();
        assertThat(meets("F|exists: true", "G", "x")).isFalse();
        assertThat(meets("F|exists: false", "G", "x")).isTrue();
        assertThat(meets("F|exists: false", "F", "")).isFalse();
    }

    @Test
    void windashStandsForEveryDashThatBeginsAFlag() {
        for (char dash : "-/\u2013\u2014\u2015".toCharArray()) {
            assertThat(meets("F|contains|windash: ' -enc '", "F", "p " + dash + "ENC x")).isTrue();
            assertThat(meets("F|windash|contains: ' /enc '", "F", "p " + dash + "enc x")).isTrue();
        }
        assertThat(meets("F|contains|windash: ' -enc '", "F", "p +enc x")).isFalse();
        assertThat(meets("F|contains|windash: 'a-b'", "F", "a/b")).isFalse();
        assertThat(meets("F|contains|windash: '-a -b -c -d'", "F", "/a -b \u2013c /d")).isTrue();
    }

    @Test
    void regularExpressionsAreFoundAnywhereAndCaseCounts() {
        assertThat(meets("F|re: 'a[0-9]+b'", "F", "xxa12bxx")).isTrue();
        assertThat(meets("F|re: 'a[0-9]+b'", "F", "xxA12Bxx")).isFalse();
        assertThat(meets("F|re|i: 'a[0-9]+b'", "F", "xxA12Bxx")).isTrue();
        assertThat(meets("F|re: '(?i)a[0-9]+b'", "F", "xxA12Bxx")).isTrue();
        assertThat(meets("F|re: '^b'", "F", "a\nb")).isFalse();
        assertThat(meets("F|re|m: '^b'", "F", "a\nb")).isTrue();
        assertThat(meets("F|re: 'a.b'", "F", "a\nb")).isFalse();
        assertThat(meets("F|re|s: 'a.b'", "F", "a\nb")).isTrue();
    }

    @Test
    void cidrIsAnAddressInsideTheNetwork() {
        assertThat(meets("F|cidr: 10.0.0.0/8", "F", "10.200.3.4")).isTrue();
        assertThat(meets("F|cidr: 10.0.0.0/8", "F", "11.0.0.1")).isFalse();
        assertThat(meets("F|cidr: 10.0.0.0/8", "F", "::ffff:10.1.1.1")).isTrue();
        assertThat(meets("F|cidr: 172.16.0.0/12", "F", "172.31.255.255")).isTrue();
        assertThat(meets("F|cidr: 172.16.0.0/12", "F", "172.32.0.0")).isFalse();
        assertThat(meets("F|cidr: 'fe80::/10'", "F", "fe80::1%12")).isTrue();
        assertThat(meets("F|cidr: 'fe80::/10'", "F", "fec0::1")).isFalse();
        assertThat(meets("F|cidr: '::1/128'", "F", "0:0:0:0:0:0:0:1")).isTrue();
        assertThat(meets("F|cidr: 0.0.0.0/0", "F", "not an address")).isFalse();
        assertThat(meets("F|cidr: 10.0.0.0/8", "F", "10.0.0.256")).isFalse();
    }

    @Test
    void base64IsTheEncodedValue() {
        assertThat(meets("F|base64: foo", "F", "Zm9v")).isTrue();
        assertThat(meets("F|base64|contains: foo", "F", "xxZm9vxx")).isTrue();
    }

    @Test
    void base64offsetIsTheValueAtAnyPlaceOfAnEncodedText() {
        for (String before : new String[] {"", "a", "ab", "abc", "abcd"}) {
            String encoded =
                    base64((before + "http://evil/x" + "yz").getBytes(StandardCharsets.UTF_8));
            assertThat(meets("F|base64offset|contains: 'http://evil/x'", "F", "p " + encoded))
                    .isTrue();
        }
        String other = base64("http://good/x".getBytes(StandardCharsets.UTF_8));
        assertThat(meets("F|base64offset|contains: 'http://evil/x'", "F", other)).isFalse();
    }

    @Test
    void wideIsUtf16BeforeBase64() {
        for (String modifier : new String[] {"wide", "utf16le"}) {
            String encoded = base64("xx Invoke-あ yy".getBytes(StandardCharsets.UTF_16LE));
            assertThat(meets("F|" + modifier + "|base64offset|contains: 'Invoke-あ'", "F", encoded))
                    .isTrue();
        }
        String big = base64("Invoke-Expression".getBytes(StandardCharsets.UTF_16BE));
        assertThat(meets("F|utf16be|base64: Invoke-Expression", "F", big)).isTrue();
        byte[] marked = "\ufeffIEX".getBytes(StandardCharsets.UTF_16LE);
        assertThat(meets("F|utf16|base64: IEX", "F", base64(marked))).isTrue();
    }

    @Test
    void fieldrefComparesTwoFieldsOfTheEvent() {
        assertThat(meets("F|fieldref: G", "F", "Same", "G", "same")).isTrue();
        assertThat(meets("F|fieldref: G", "F", "a", "G", "b")).isFalse();
        assertThat(meets("F|fieldref: G", "F", "a")).isFalse();
        assertThat(meets("F|fieldref|endswith: G", "F", "C:\\a.exe", "G", "A.EXE")).isTrue();
        assertThat(meets("F|fieldref|startswith: G", "F", "abc", "G", "ab")).isTrue();
        assertThat(meets("F|fieldref|contains: G", "F", "abc", "G", "b")).isTrue();
    }

    @Test
    void numbersAreComparedInOrder() {
        assertThat(meets("F|gt: 5", "F", "6")).isTrue();
        assertThat(meets("F|gt: 5", "F", "5")).isFalse();
        assertThat(meets("F|gte: 5", "F", "5")).isTrue();
        assertThat(meets("F|lt: 10", "F", "9")).isTrue();
        assertThat(meets("F|lte: 1.5", "F", "1.50")).isTrue();
        assertThat(meets("F|gt: 5", "F", "0x10")).isTrue();
        assertThat(meets("F|gt: 5", "F", "many")).isFalse();
    }

    @Test
    void timeModifiersReadAPartOfADate() {
        String[] event = {"F", "2024-02-29T22:05:00Z"};
        assertThat(meets("F|hour: 22", event)).isTrue();
        assertThat(meets("F|hour|gte: 20", event)).isTrue();
        assertThat(meets("F|minute: 5", event)).isTrue();
        assertThat(meets("F|day: 29", event)).isTrue();
        assertThat(meets("F|week: 9", event)).isTrue();
        assertThat(meets("F|month: 3", event)).isFalse();
        assertThat(meets("F|year: 2024", event)).isTrue();
        assertThat(meets("F|hour: 22", "F", "22:05")).isFalse();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
