package org.dazaifu.attribution.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.dazaifu.detection.Aim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircumstancesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 12, 10);

    @Test
    void orderAndRepetitionDoNotMatter() {
        var log4j = new Vulnerability("cve-2021-44228", DAY, null);
        var other = new Vulnerability("CVE-2017-11882", null, null);
        var host = new Infrastructure(Infrastructure.Kind.HOSTING, "AS64500");
        var registrar = new Infrastructure(Infrastructure.Kind.REGISTRAR, "Registrar");
        Instant one = Instant.parse("2024-01-01T00:00:00Z");
        Instant two = Instant.parse("2024-01-02T00:00:00Z");
        assertThat(
                        new Circumstances(
                                new Victim(" energy ", "jp"),
                                List.of(Aim.CURRENCY, Aim.DISRUPTION, Aim.CURRENCY),
                                List.of(log4j, other, log4j),
                                List.of(two, one, one),
                                List.of("ko", "zh-CN", "0x0412"),
                                List.of(host, registrar, host)))
                .isEqualTo(
                        new Circumstances(
                                new Victim("energy", "JP"),
                                List.of(Aim.DISRUPTION, Aim.CURRENCY),
                                List.of(other, log4j),
                                List.of(one, two),
                                List.of("zh-Hans", "ko"),
                                List.of(registrar, host)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CVE-2021",
                "CVE-21-44228",
                "CVE-2021-123",
                "CVE-1998-0001",
                "CVE-2021-44228; DROP",
                "CVE-２０２１-44228",
                "CVE-2021-12345678901234567890"
            })
    void aMalformedCveIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vulnerability(text, null, null))
                .withMessageContaining("write one such as CVE-2021-44228");
    }

    @Test
    void daysFromDisclosureToExploitationAreCountedAndSaid() {
        assertThat(new Vulnerability("CVE-2021-44228", DAY, DAY.plusDays(3)).words())
                .contains("exploited 3 days after its disclosure");
        assertThat(new Vulnerability("CVE-2021-44228", DAY, DAY.minusDays(1)).words())
                .contains("exploited 1 day before its disclosure");
        assertThat(new Vulnerability("CVE-2021-44228", DAY, DAY).words())
                .contains("exploited on the day of its disclosure");
        assertThat(new Vulnerability("CVE-2021-44228", null, DAY).days()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vulnerability("CVE-2021-44228", LocalDate.MAX, null))
                .withMessageContaining("between 1990 and 2100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"J", "JPN", "XX", "00", "ＪＰ", "日本"})
    void aMalformedCountryIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Victim("", text))
                .withMessageContaining("ISO 3166-1");
    }

    @Test
    void aCountrysNameIsRefusedWithItsCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Victim("", "Japan"))
                .withMessage("\"Japan\" is not a code of ISO 3166-1 alpha-2; write JP.");
    }

    @Test
    void textThatSteersATerminalOrIsEndlessIsRefused() {
        for (String text : List.of("a\u001b[31m", "a\nb", "\u202eabc", "\ud800", "a\u2028b")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Victim(text, ""));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Infrastructure(Infrastructure.Kind.CERTIFICATE, text));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Victim("x".repeat(301), ""))
                .withMessageContaining("longer than 300");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Infrastructure(Infrastructure.Kind.REGISTRAR, " "))
                .withMessageContaining("blank");
    }

    @Test
    void hugeListsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Circumstances(
                                Victim.UNKNOWN,
                                List.of(),
                                List.of(),
                                List.of(),
                                Collections.nCopies(1_001, "ko"),
                                List.of()))
                .withMessage("There are 1,001 languages; at most 1,000 are read.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Circumstances(
                                Victim.UNKNOWN,
                                List.of(),
                                List.of(),
                                Collections.nCopies(1_000_001, Instant.EPOCH),
                                List.of(),
                                List.of()))
                .withMessageContaining("1,000,001 instants of activity");
    }
}
