package org.dazaifu.sharing.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import org.junit.jupiter.api.Test;

class AudiencesTest {

    @Test
    void thoseThatShipAreTheOnesOfTheStrategy() {
        Audiences shipped = Audiences.shipped();
        assertThat(shipped.named("quad").orElseThrow().members())
                .containsExactlyInAnyOrder("US", "AU", "IN", "JP");
        assertThat(shipped.named("asean").orElseThrow().members()).hasSize(11).contains("TL");
        assertThat(shipped.all().stream().filter(a -> a.id().startsWith("sector-"))).hasSize(15);
        assertThat(shipped.named("public").orElseThrow().highest().label()).isEqualTo("TLP:CLEAR");
        assertThat(shipped.named("jp-130001").orElseThrow().english())
                .isEqualTo("Tokyo Prefecture");
        assertThat(shipped.named("jp-131016").orElseThrow().japanese()).isEqualTo("東京都千代田区");
        assertThat(shipped.named("jp-131017")).isEmpty();
    }

    @Test
    void everyCodeInTheListHasItsCheckDigit() {
        int prefectures = 0;
        Set<String> codes = new HashSet<>();
        for (LocalGovernment one : LocalGovernments.all()) {
            assertThat(LocalGovernments.isWellFormed(one.code())).as(one.code()).isTrue();
            codes.add(one.code());
            prefectures += one.isPrefecture() ? 1 : 0;
        }
        assertThat(prefectures).isEqualTo(47);
        assertThat(codes).hasSizeGreaterThan(1900);
        assertThat(LocalGovernments.isWellFormed("131017")).isFalse();
        assertThat(LocalGovernments.isWellFormed("480002")).isFalse();
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirLines() {
        String text =
                """
                audiences:
                  - id: Bad Name
                    name: A
                    name-ja: A
                    highest: purple
                    members: [ZZ, '131017']
                    unrecognisable: [faces]
                    colour: red
                """;
        MistakesException mistakes =
                catchThrowableOfType(
                        MistakesException.class, () -> Audiences.read(Map.of("a.yaml", text)));
        assertThat(mistakes.problems()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(mistakes.problems()).allMatch(p -> p.source().equals("a.yaml") && p.line() > 0);
    }
}
