package org.dazaifu.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeBaseTest {

    private final KnowledgeBase base = Fictions.base();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G9001",
                "g9001",
                "Grey Heron",
                "GREY-HERON",
                "greyheron",
                "apt901",
                " APT-901 "
            })
    void aGroupIsFoundByIdNameOrAliasInAnySpelling(String text) {
        assertThat(base.groupsNamed(text)).extracting(Group::id).containsExactly("G9001");
    }

    @Test
    void anAmbiguousAliasFindsAllThatItCanMean() {
        assertThat(base.groupsNamed("wader"))
                .extracting(Group::id)
                .containsExactly("G9001", "G9002");
    }

    @Test
    void aNameThatIsUnknownFindsNothing() {
        assertThat(base.named("nobody")).isEmpty();
        assertThat(base.named("")).isEmpty();
        assertThat(base.named("!!")).isEmpty();
    }

    @Test
    void aRevokedTechniqueLeadsToItsReplacementAndADeprecatedOneNowhere() {
        assertThat(base.technique("T8999")).get().extracting(Technique::id).isEqualTo("T9001");
        assertThat(base.technique("T8998")).isEmpty();
        assertThat(base.retired("T8998")).get().extracting(Retired::name).isEqualTo("Moulting");
    }

    @Test
    void anIdOfAnotherKindIsNotATechnique() {
        assertThat(base.technique("G9001")).isEmpty();
        assertThat(base.software("S9001")).isPresent();
    }

    @Test
    void relationsAreFoundFromBothEndsWithTheirReports() {
        assertThat(base.usedBy("G9001")).extracting(Uses::target).containsExactly("S9001", "T9001");
        assertThat(base.groupsUsing("T9001"))
                .extracting(u -> u.source() + " " + u.reports().size())
                .containsExactly("G9001 2", "G9002 0");
        assertThat(base.softwareUsing("T9001.001"))
                .extracting(Uses::source)
                .containsExactly("S9001");
        assertThat(base.campaignsOf("G9001")).extracting(Campaign::id).containsExactly("C9001");
        assertThat(base.reports()).containsExactly(Fictions.OLD, Fictions.NEW);
    }

    @Test
    void contradictoryClaimsAreAllKept() {
        Group heron = base.group("G9001").orElseThrow();
        assertThat(heron.statesDisagree()).isTrue();
        assertThat(heron.suspectedStates()).containsExactly(Fictions.UTOPIA, Fictions.ERIADOR);
        assertThat(heron.suspectedStates(StateClaim.Kind.STATE_SPONSOR))
                .containsExactly(Fictions.ERIADOR);
        assertThat(base.states()).containsExactly(Fictions.UTOPIA, Fictions.ERIADOR);
        assertThat(base.groupsOf(Fictions.UTOPIA)).containsExactly(heron);
    }

    @Test
    void aRelationToSomethingUnknownIsRefused() {
        Facts f = Fictions.facts();
        assertThatThrownBy(() ->
                        new KnowledgeBase(
                                new Facts(
                                        f.provenance(),
                                        f.groups(),
                                        f.software(),
                                        f.techniques(),
                                        f.campaigns(),
                                        List.of(new Uses("G9001", "T1", List.of())),
                                        f.retired(),
                                        f.ambiguous())))
                .hasMessageContaining("G9001 and T1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KP",
                "kp",
                "North Korea",
                "DPRK",
                "Korea (Democratic People's Republic of)",
                "NORTH-KOREA"
            })
    void aStateIsFoundByCodeOrUsualName(String text) {
        assertThat(Country.named(text)).get().extracting(Country::code).isEqualTo("KP");
    }

    @Test
    void aNameThatCouldMeanTwoCountriesFindsNone() {
        assertThat(Country.named("Korea")).isEmpty();
        assertThat(Country.all()).hasSize(249);
    }
}
