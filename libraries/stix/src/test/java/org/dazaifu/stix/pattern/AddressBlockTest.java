package org.dazaifu.stix.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.0/24, true",
        "198.51.101.7, 198.51.100.0/24, false",
        "198.51.100.0/25, 198.51.100.0/24, true",
        "198.51.100.0/23, 198.51.100.0/24, false",
        "11.22.33.44, 11.22.41.123/20, true",
        "11.22.33.44, 11.22.123.41/20, false",
        "1.2.3.4, 0.0.0.0/0, true",
        "200.2.3.4, 72.0.0.0/1, false",
        "2001:db8::1, 2001:db8::/32, true",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1, true",
        "2001:db9::1, 2001:db8::/31, true",
        "::ffff:1.2.3.4, ::ffff:102:304/128, true",
        "::, ::/0, true",
        "1.2.3.4, ::/0, false",
    })
    void aBlockIsInsideOfAnotherOrNot(String inner, String outer, boolean inside) {
        assertThat(
                        AddressBlock.parse(inner)
                                .orElseThrow()
                                .isIn(AddressBlock.parse(outer).orElseThrow()))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.4/33",
                "1.2.3.4/",
                "1.2.3.4/024",
                "0x1.2.3.4",
                "1::2::3",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "g::",
                "1:",
                ":1",
                "::1/129",
                "1.2.3.4::",
                "1:2:3:4:5:6:7:8::",
                "fe80::1%eth0",
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(AddressBlock.parse(text)).isEmpty();
    }
}
