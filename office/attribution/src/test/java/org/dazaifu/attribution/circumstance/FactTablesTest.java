package org.dazaifu.attribution.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dazaifu.detection.Aim;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Trait;
import org.junit.jupiter.api.Test;

/**
 * What must hold of the tables of facts, and of them together with the knowledge that is shipped.
 */
class FactTablesTest {

    private final KnowledgeBase knowledge = KnowledgeBase.shipped();

    @Test
    void everySectorOfTheShippedKnowledgeIsMappedOrListedAsTooBroad() {
        assertThat(values(Trait.Kind.TARGET_SECTOR))
                .isNotEmpty()
                .allSatisfy(v -> assertThat(VictimBearings.SECTORS.has(v)).isTrue());
    }

    @Test
    void everyActivityOfTheShippedKnowledgeIsMappedOrListedAsTooBroad() {
        assertThat(values(Trait.Kind.ACTIVITY))
                .isNotEmpty()
                .allSatisfy(v -> assertThat(AimBearings.ACTIVITIES.has(v)).isTrue());
    }

    @Test
    void activitiesAreMappedToEveryAimAndNothingElse() {
        assertThat(AimBearings.ACTIVITIES.terms())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Aim.values()).map(Aim::id).toList());
    }

    @Test
    void wordsOfSourcesAreReadInAnyCaseAndMayMeanSeveralSectors() {
        assertThat(VictimBearings.SECTORS.terms("ENERGY")).containsExactly("energy");
        assertThat(VictimBearings.SECTORS.terms("Defense Contractor")).containsExactly("defense");
        assertThat(VictimBearings.SECTORS.terms("Media and Entertainment"))
                .containsExactly("entertainment", "media");
        assertThat(VictimBearings.SECTORS.terms("Private sector")).isEmpty();
        assertThat(VictimBearings.SECTORS.has("Private sector")).isTrue();
        assertThat(VictimBearings.SECTORS.has("Quidditch")).isFalse();
    }

    @Test
    void everyStateOfTheShippedKnowledgeHasClocksWeeksAndLanguages() {
        assertThat(knowledge.states())
                .allSatisfy(state ->
                        assertThat(StateFacts.of(state))
                                .hasValueSatisfying(facts -> {
                                    assertThat(facts.zones()).isNotEmpty();
                                    assertThat(facts.weeks()).isNotEmpty();
                                    assertThat(facts.languages()).isNotEmpty();
                                }));
    }

    @Test
    void everyHolidayIsOfAStateInTheTableAndInTheYearsItIsKnownFor() {
        for (String country : List.of("CN", "RU", "KP", "IR")) {
            assertThat(Holiday.of(country)).isNotEmpty();
        }
        for (Country country : Country.all()) {
            if (StateFacts.of(country).isEmpty()) {
                assertThat(Holiday.of(country.code())).isEmpty();
            }
            assertThat(Holiday.of(country.code()))
                    .allSatisfy(h -> {
                        assertThat(h.first()).isAfterOrEqualTo(LocalDate.of(2015, 1, 1));
                        assertThat(h.last()).isBetween(h.first(), h.first().plusDays(7));
                    });
        }
    }

    @Test
    void everyExploitedVulnerabilityIsOfAGroupOrCampaignInTheShippedKnowledge() {
        var rows = FactTable.rows("exploited.tsv", 2);
        assertThat(rows).hasSize(130);
        for (List<String> row : rows) {
            assertThat(new Vulnerability(row.get(0), null, null).cve()).isEqualTo(row.get(0));
            for (String id : row.get(1).split(" ", -1)) {
                assertThat(knowledge.entity(id)).as(id).isPresent();
            }
        }
        var exploitations = new Exploitations(knowledge);
        Group uncovered = knowledge.group("G0007").orElseThrow();
        assertThat(exploitations.of(uncovered)).containsKey("CVE-2015-1701");
    }

    private List<String> values(Trait.Kind kind) {
        return knowledge.groups().stream()
                .flatMap(g -> g.traits(kind).stream())
                .distinct()
                .collect(Collectors.toList());
    }
}
