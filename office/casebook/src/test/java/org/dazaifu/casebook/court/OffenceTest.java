package org.dazaifu.casebook.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.law.Truth;
import org.junit.jupiter.api.Test;

class OffenceTest {

    private static Fact said(String name) {
        return new Fact(
                name, new FactValue.Flag(true), new FactSource.Person("Sato", "asked", null));
    }

    private static Offence access(Facts facts) {
        return Offence.of(
                        SmallFile.LIBRARY.law(),
                        List.of("jp"),
                        SmallFile.proposed(),
                        facts,
                        Profile.NONE)
                .stream()
                .filter(offence -> offence.rule().id().equals("jp.ucaa-access"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatSightingsOnlyIndicateMeetsNoElement() {
        Offence offence = access(SmallFile.facts().with(said("act.intent")));
        assertThat(offence.answer()).isEqualTo(Truth.OPEN);
        Offence.Asked network = offence.elements().getFirst();
        assertThat(network.answer()).isEqualTo(Truth.OPEN);
        assertThat(network.ifConfirmed()).isEqualTo(Truth.MET);
        assertThat(network.facts().getFirst().sightings()).containsExactly(1L, 2L);
        assertThat(network.open()).isNotEmpty();
    }

    @Test
    void whatAPersonStatedMeetsItAndKeepsTheSightingsBehind() {
        Facts facts = SmallFile.facts().with(said("act.over_network"));
        Offence.Asked network = access(facts).elements().getFirst();
        assertThat(network.answer()).isEqualTo(Truth.MET);
        assertThat(network.facts().getFirst().sightings()).containsExactly(1L, 2L);
        assertThat(network.open()).isEmpty();
    }

    @Test
    void onlyOffencesOfTheBodiesAskedForAreThere() {
        assertThat(Offence.bodies(SmallFile.LIBRARY.law())).contains("jp", "budapest");
        assertThat(
                        Offence.of(
                                SmallFile.LIBRARY.law(),
                                List.of("jp"),
                                Facts.NONE,
                                Facts.NONE,
                                Profile.NONE))
                .hasSizeGreaterThan(8)
                .allMatch(offence -> offence.rule().id().startsWith("jp."))
                .allMatch(offence -> offence.answer() == Truth.OPEN)
                .noneMatch(offence -> offence.rule().id().equals("jp.any-offence"));
    }
}
