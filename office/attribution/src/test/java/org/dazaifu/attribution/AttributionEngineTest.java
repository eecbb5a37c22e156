package org.dazaifu.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dazaifu.attribution.Observations.Observed;
import org.dazaifu.attribution.circumstance.Victim;
import org.junit.jupiter.api.Test;

class AttributionEngineTest {

    private final AttributionEngine engine = new AttributionEngine(InventedKnowledge.base());

    @Test
    void aGroupThatShowsMuchOfItsOwnIsNamed() {
        Assessment assessment = engine.assess(full(SPONSORED_NUMBER));

        assertThat(assessment.groups().getFirst().group()).isEqualTo(InventedKnowledge.SPONSORED);
        assertThat(assessment.groups().getFirst().probability()).isGreaterThan(0.55);
        assertThat(assessment.rungs().group().abstains()).isFalse();
        assertThat(assessment.rungs().group().words()).contains("Invented 0 (G9000)").contains("%");
        assertThat(assessment.rungs().state().abstains()).isFalse();
        assertThat(assessment.rungs().state().words())
                .contains("Antarctica")
                .contains("public sources suspect");
    }

    @Test
    void probabilitiesOfGroupsAndUnattributedAddUpToOne() {
        for (Observations observations :
                List.of(full(3), techniques("T4000"), techniques(), everyone())) {
            Assessment assessment = engine.assess(observations);
            double sum = assessment.groups().stream().mapToDouble(Hypothesis::probability).sum();
            assertThat(sum + assessment.unattributed()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void orderAndRepetitionDoNotMatter() {
        Observations given = full(4);
        var random = new Random(1);
        for (int i = 0; i < 20; i++) {
            var techniques = new ArrayList<>(given.techniques());
            techniques.addAll(given.techniques().subList(0, i % given.techniques().size()));
            Collections.shuffle(techniques, random);
            Observations shuffled =
                    new Observations(techniques, given.software().reversed(), Victim.UNKNOWN);
            assertThat(engine.assess(shuffled)).isEqualTo(engine.assess(given));
        }
    }

    @Test
    void whatNobodyIsKnownForIsUnattributed() {
        for (Observations observations :
                List.of(techniques("T4000"), techniques("T4000", "T4001", "T4002"), techniques())) {
            Assessment assessment = engine.assess(observations);
            assertThat(assessment.abstains()).isTrue();
            assertThat(assessment.groups()).allMatch(h -> h.probability() <= 0.1);
            assertThat(assessment.unattributed())
                    .isGreaterThan(assessment.groups().getFirst().probability());
        }
    }

    @Test
    void aFewTechniquesOfEveryoneNameNobody() {
        Assessment assessment = engine.assess(everyone());

        assertThat(assessment.abstains()).isTrue();
        assertThat(assessment.groups()).allMatch(h -> h.probability() <= 0.1);
    }

    @Test
    void oneUniqueToolAloneNamesNobody() {
        Assessment assessment =
                engine.assess(
                        new Observations(
                                List.of(),
                                List.of(seen(InventedKnowledge.softwareOf(0))),
                                Victim.UNKNOWN));

        assertThat(assessment.groups().getFirst().group()).isEqualTo("G9000");
        assertThat(assessment.rungs().group().abstains()).isTrue();
    }

    @Test
    void anItemOfOneGroupOnlyNeverLowersIt() {
        var random = new Random(2);
        for (int trial = 0; trial < 200; trial++) {
            int group = random.nextInt(InventedKnowledge.GROUPS);
            var techniques = new ArrayList<Observed>();
            for (int i = random.nextInt(8); i > 0; i--) {
                techniques.add(
                        seen(
                                InventedKnowledge.own(
                                        random.nextInt(InventedKnowledge.GROUPS),
                                        1 + random.nextInt(4))));
            }
            double before =
                    probability(group, new Observations(techniques, List.of(), Victim.UNKNOWN));
            techniques.add(seen(InventedKnowledge.own(group, 5)));
            double after =
                    probability(group, new Observations(techniques, List.of(), Victim.UNKNOWN));
            assertThat(after).isGreaterThan(before);
        }
    }

    @Test
    void aCountryOfOriginIsNotSponsorship() {
        Assessment criminal = engine.assess(full(1));
        Assessment byVendor = engine.assess(full(3));

        assertThat(criminal.groups().getFirst().group()).isEqualTo(InventedKnowledge.CRIMINAL);
        assertThat(criminal.rungs().group().abstains()).isFalse();
        assertThat(criminal.groups().getFirst().suspected()).hasSize(1);
        assertThat(criminal.rungs().state().abstains()).isTrue();
        assertThat(criminal.rungs().state().words())
                .contains("place Invented 1 in Antarctica, which does not say");
        assertThat(byVendor.groups().getFirst().group())
                .isEqualTo(InventedKnowledge.VENDOR_CRIMINAL);
        assertThat(byVendor.rungs().state().abstains()).isTrue();
    }

    @Test
    void disputedSponsorsShareAGroupsProbability() {
        Assessment assessment = engine.assess(full(2));

        double group = assessment.groups().getFirst().probability();
        assertThat(assessment.groups().getFirst().suspected()).hasSize(2);
        assertThat(assessment.states())
                .extracting(Assessment.StateHypothesis::state)
                .containsExactly("AQ", "BV");
        assertThat(assessment.states().getLast().probability()).isCloseTo(group / 2, within(1e-12));
    }

    @Test
    void whatACampaignUsedCountsForItsGroup() {
        Assessment assessment = engine.assess(techniques("T5000"));

        assertThat(assessment.groups().getFirst().group()).isEqualTo("G9005");
    }

    @Test
    void evidenceIsGivenBothWaysWithFactorsReportsAndSightings() {
        Observations observations =
                new Observations(
                        List.of(
                                new Observed(InventedKnowledge.own(0, 1), List.of(7L, 3L)),
                                seen("T4000")),
                        List.of(),
                        Victim.UNKNOWN);
        Hypothesis first = engine.assess(observations).groups().getFirst();

        Evidence speaksFor = first.evidenceFor().getFirst();
        assertThat(speaksFor.id()).isEqualTo(InventedKnowledge.own(0, 1));
        assertThat(speaksFor.factor()).isGreaterThan(1);
        assertThat(speaksFor.sources().size()).isEqualTo(1);
        assertThat(speaksFor.sightings()).containsExactly(3L, 7L);
        assertThat(speaksFor.sentence())
                .contains("1 report says that Invented 0 uses", "and of no other group; ");
        assertThat(first.evidenceAgainst()).extracting(Evidence::id).contains("T4000");
        assertThat(first.evidenceAgainst()).allMatch(e -> e.factor() < 1);
    }

    @Test
    void softwareOfAGroupSoftensAMissAndAFamilyForgivesIt() {
        Hypothesis withTool = hypothesis(0, techniques("T3000"));
        Hypothesis without = hypothesis(1, techniques("T3000"));
        Hypothesis sibling = hypothesis(0, techniques("T1059"));

        assertThat(factor(withTool, "T3000")).isBetween(factor(without, "T3000"), 1.0);
        assertThat(
                        Stream.concat(
                                sibling.evidenceFor().stream(), sibling.evidenceAgainst().stream()))
                .noneMatch(e -> e.id().equals("T1059"));
    }

    @Test
    void whatDidNotCountIsTold() {
        Assessment assessment =
                engine.assess(
                        new Observations(
                                List.of(
                                        seen("T1086"),
                                        seen("T1175"),
                                        seen("T9999"),
                                        seen(" t1105 ")),
                                List.of(seen("Tool 2"), seen("nonsense")),
                                new Victim("energy", "JP")));

        assertThat(assessment.unused())
                .containsExactly(
                        "ATT&CK replaced T1086 by T1059.001 (Technique T1059: Technique T1059.001); it was counted as that.",
                        "T1175 (Gone) did not count: ATT&CK retired it and names nothing in its place.",
                        "“T9999” did not count: the knowledge base knows no technique by it (an identifier looks like T1059.001).",
                        "“nonsense” did not count: the knowledge base knows no software by it (an identifier looks like S0154).",
                        "\"victim in the sector energy\" does not count: it is named for 0 of 0 live groups that can be compared, which tells none apart.",
                        "\"victim in Japan\" does not count: it is named for 0 of 0 live groups that can be compared, which tells none apart.");
        assertThat(assessment.groups().getFirst().group()).isEqualTo("G9002");
    }

    private static final int SPONSORED_NUMBER = 0;

    private double probability(int group, Observations observations) {
        return hypothesis(group, observations).probability();
    }

    private Hypothesis hypothesis(int group, Observations observations) {
        return engine.assess(observations).groups().stream()
                .filter(h -> h.group().equals(InventedKnowledge.group(group)))
                .findFirst()
                .orElseThrow();
    }

    private static double factor(Hypothesis hypothesis, String id) {
        return Stream.concat(
                        hypothesis.evidenceFor().stream(), hypothesis.evidenceAgainst().stream())
                .filter(e -> e.id().equals(id))
                .mapToDouble(Evidence::factor)
                .findFirst()
                .orElse(1);
    }

    private static Observations full(int group) {
        var techniques = new ArrayList<Observed>(everyone().techniques());
        for (int k = 1; k <= 5; k++) {
            techniques.add(seen(InventedKnowledge.own(group, k)));
        }
        List<Observed> software =
                group % 2 == 0 ? List.of(seen(InventedKnowledge.softwareOf(group))) : List.of();
        return new Observations(techniques, software, Victim.UNKNOWN);
    }

    private static Observations everyone() {
        return techniques(InventedKnowledge.EVERYONE_1, InventedKnowledge.EVERYONE_2);
    }

    private static Observations techniques(String... ids) {
        return new Observations(
                Stream.of(ids).map(AttributionEngineTest::seen).toList(),
                List.of(),
                Victim.UNKNOWN);
    }

    private static Observed seen(String id) {
        return new Observed(id, List.of());
    }
}
