package org.dazaifu.sharing.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.audience.Audiences;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private static final byte[] OFFICE = "an office's secret of 32 bytes..".getBytes(UTF_8);

    private static Pseudonyms of(String audience) {
        Audience one = Audiences.shipped().named(audience).orElseThrow();
        Pseudonyms pseudonyms = new Pseudonyms(AudienceKey.of(OFFICE, audience), one);
        pseudonyms.host("ws01.corp.example");
        pseudonyms.account("CORP\\tanaka");
        pseudonyms.account("SYSTEM");
        pseudonyms.victim("太宰府重工株式会社");
        pseudonyms.victim("Dazaifu Heavy Industries");
        pseudonyms.victim("Dazaifu");
        pseudonyms.mail("tanaka@corp.example");
        return pseudonyms;
    }

    @Test
    void namesAreHiddenWhereverTheyStandInAnyCase() {
        Pseudonyms quad = of("quad");
        for (String text :
                new String[] {
                    "WS01.CORP.EXAMPLE",
                    "on ws01, then",
                    "C:\\Users\\Tanaka\\x.exe",
                    "http://ws01.corp.example/a",
                    "mail to tanaka@corp.example",
                    "other.corp.example",
                    "CORP\\someone",
                    "本件は太宰府重工株式会社が",
                    "DAZAIFU heavy industries"
                }) {
            assertThat(quad.in(text).toLowerCase(java.util.Locale.ROOT))
                    .as(text)
                    .doesNotContain("ws01", "tanaka", "corp", "太宰府", "heavy");
        }
    }

    @Test
    void oneNameHasOnePseudonymAndAShortHostIsTheFullOnesFirstPart() {
        Pseudonyms quad = of("quad");
        assertThat(of("quad").in("ws01")).isEqualTo(quad.in("ws01")).isNotEqualTo("ws01");
        assertThat(quad.in("ws01.corp.example")).startsWith(quad.in("WS01") + ".");
    }

    @Test
    void twoAudiencesCannotJoinWhatTheyGot() {
        assertThat(of("quad-us").in("ws01")).isNotEqualTo(of("quad-au").in("ws01"));
    }

    @Test
    void wordsThatOnlyHoldANameAndAccountsThatEveryMachineHasStay() {
        assertThat(of("quad").in("HKLM\\SYSTEM and ws012")).isEqualTo("HKLM\\SYSTEM and ws012");
    }
}
