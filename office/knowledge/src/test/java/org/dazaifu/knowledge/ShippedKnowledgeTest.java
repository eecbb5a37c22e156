package org.dazaifu.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pins what is shipped, so that a new base is looked at before it replaces the old one. */
class ShippedKnowledgeTest {

    private final KnowledgeBase base = KnowledgeBase.shipped();

    @Test
    void itHoldsWhatItsSourcesHold() {
        assertThat(base.groups()).hasSize(1071);
        assertThat(base.groups().stream().filter(Group::inAttack)).hasSize(176);
        assertThat(base.software()).hasSize(910);
        assertThat(base.techniques()).hasSize(898);
        assertThat(base.campaigns()).hasSize(55);
        assertThat(base.uses()).hasSize(18937);
        assertThat(base.reports()).hasSize(2024);
        assertThat(base.facts().retired()).hasSize(248);
    }

    @Test
    void everyGroupOfAttackIsFoundByItsNameAndEveryTechniqueHasATactic() {
        for (Group group : base.groups()) {
            assertThat(base.groupsNamed(group.name())).contains(group);
        }
        assertThat(base.techniques()).allSatisfy(t -> assertThat(t.tactics()).isNotEmpty());
    }

    @Test
    void oneNameUsedForTwoActorsJoinsNeither() {
        Group sandworm = base.group("G0034").orElseThrow();
        assertThat(sandworm.suspectedStates()).extracting(Country::code).containsExactly("RU");
        assertThat(base.groupsNamed("iridium")).hasSize(2).contains(sandworm);
    }

    @Test
    void subgroupsThatMispFoldsIntoLazarusStayApart() {
        assertThat(base.groupsNamed("Lazarus Group"))
                .extracting(Group::id)
                .containsExactly("G0032");
        assertThat(base.groupsNamed("Andariel")).extracting(Group::id).containsExactly("G0138");
        assertThat(base.group("G0032").orElseThrow().aliases())
                .doesNotContain("APT38", "APT 38", "Andariel");
    }

    @Test
    void aDisagreementOverAStateIsKept() {
        assertThat(base.group("G0046").orElseThrow().suspectedStates())
                .extracting(Country::code)
                .containsExactly("RU", "UA");
    }

    @Test
    void theTechniquesOfSuspectedStatesCanBeRanked() {
        List<Country> states =
                List.of(
                        Country.named("CN").orElseThrow(),
                        Country.named("RU").orElseThrow(),
                        Country.named("KP").orElseThrow());
        List<TechniqueCount> ranking =
                TechniqueCount.ranking(base, states, EnumSet.allOf(StateClaim.Kind.class));
        assertThat(ranking.getFirst().groups()).isGreaterThan(30);
        assertThat(ranking).isSortedAccordingTo((a, b) -> Integer.compare(b.groups(), a.groups()));
    }
}
