package org.dazaifu.attribution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dazaifu.attribution.CompetingHypotheses.Consistency;
import org.dazaifu.attribution.Observations.Observed;
import org.dazaifu.attribution.Sensitivity.Deciding;
import org.dazaifu.attribution.Sensitivity.Removal;
import org.dazaifu.attribution.circumstance.Victim;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Technique;
import org.junit.jupiter.api.Test;

/** What would change a result, held to scoring again by hand. */
class SensitivityTest {

    private final KnowledgeBase shipped = KnowledgeBase.shipped();
    private final AttributionEngine engine = new AttributionEngine(shipped);

    @Test
    void whatIsSaidToChangeTheResultChangesIt() {
        int first = 0;
        int words = 0;
        for (List<String> items : incidents(40)) {
            Assessment assessment = engine.assess(observations(items));
            Sensitivity sensitivity = assessment.sensitivity();
            String leader = assessment.groups().getFirst().group();
            if (sensitivity.firstPlace() != null) {
                Hypothesis other = without(items, sensitivity.firstPlace()).getFirst();
                assertThat(other.group()).isNotEqualTo(leader);
                assertThat(sensitivity.firstPlace().sentence()).contains(other.name());
                first++;
            }
            if (sensitivity.words() != null) {
                double now = assessment.groups().getFirst().probability();
                double then =
                        without(items, sensitivity.words()).stream()
                                .filter(h -> h.group().equals(leader))
                                .findFirst()
                                .orElseThrow()
                                .probability();
                assertThat(EstimativeWords.of(then)).isNotEqualTo(EstimativeWords.of(now));
                words++;
            }
        }
        assertThat(first).isGreaterThan(10);
        assertThat(words).isGreaterThan(5);
    }

    @Test
    void aSmallestSetIsSmallest() {
        for (List<String> items : incidents(25)) {
            Assessment assessment = engine.assess(observations(items));
            Removal removal = assessment.sensitivity().firstPlace();
            if (removal != null && removal.smallest() && removal.evidence().size() == 2) {
                String leader = assessment.groups().getFirst().group();
                for (String item : items) {
                    var rest = new ArrayList<>(items);
                    rest.remove(item);
                    assertThat(engine.assess(observations(rest)).groups().getFirst().group())
                            .isEqualTo(leader);
                }
            }
        }
    }

    @Test
    void whatWouldDecideMovesTheOddsAsFarAsIsSaid() {
        List<String> items = List.of("T1059.001", "T1003.001", "T1566.001", "T1105");
        Assessment now = engine.assess(observations(items));
        String one = now.groups().get(0).group();
        String two = now.groups().get(1).group();
        assertThat(now.sensitivity().deciding()).isNotEmpty();
        for (Deciding deciding : now.sensitivity().deciding()) {
            var more = new ArrayList<>(items);
            more.add(deciding.id());
            Assessment then = engine.assess(observations(more));
            String towards = deciding.towards();
            String against = towards.equals(one) ? two : one;
            double factor =
                    probability(then, towards)
                            / probability(then, against)
                            / (probability(now, towards) / probability(now, against));
            assertThat(factor).isCloseTo(deciding.factor(), within(1e-6 * factor));
            assertThat(items).doesNotContain(deciding.id());
        }
    }

    @Test
    void evidenceIsWhatScoringWithoutItGives() {
        List<String> items = List.of("T1059.001", "T1003.001", "T1566.001", "S0154");
        Assessment all = engine.assess(observations(items));
        Hypothesis leader = all.groups().getFirst();
        assertThat(leader.evidence()).hasSize(items.size());
        for (Evidence evidence : leader.evidence()) {
            var rest = new ArrayList<>(items);
            rest.remove(evidence.id());
            Assessment without = engine.assess(observations(rest));
            double before = probability(without, leader.group());
            double now = leader.probability();
            assertThat(evidence.factor())
                    .isCloseTo(now / (1 - now) / (before / (1 - before)), within(1e-9));
        }
        for (Evidence evidence : all.unattributedEvidence()) {
            var rest = new ArrayList<>(items);
            rest.remove(evidence.id());
            double before = engine.assess(observations(rest)).unattributed();
            double now = all.unattributed();
            assertThat(evidence.factor())
                    .isCloseTo(now / (1 - now) / (before / (1 - before)), within(1e-9));
        }
    }

    @Test
    void theMatrixHasEveryObservationAgainstEveryLeader() {
        List<String> items = List.of("T1059.001", "T1003.001", "T1566.001", "S0154");
        Assessment assessment = engine.assess(observations(items));
        CompetingHypotheses matrix = CompetingHypotheses.of(assessment, 4);
        assertThat(matrix.columns())
                .extracting(CompetingHypotheses.Column::id)
                .hasSize(5)
                .endsWith(Revision.UNATTRIBUTED);
        assertThat(matrix.rows())
                .extracting(row -> row.evidence().id())
                .containsExactlyInAnyOrderElementsOf(items);
        for (CompetingHypotheses.Row row : matrix.rows()) {
            assertThat(row.cells()).hasSize(5);
            for (int c = 0; c < 4; c++) {
                String id = row.evidence().id();
                double factor =
                        assessment.groups().get(c).evidence().stream()
                                .filter(e -> e.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .factor();
                assertThat(row.cells().get(c).factor()).isEqualTo(factor);
                assertThat(
                                row.cells().get(c).consistency().ordinal()
                                        < Consistency.NEUTRAL.ordinal())
                        .isEqualTo(factor > 1.05);
            }
        }
        assertThat(matrix.rows())
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(b.diagnosticity(), a.diagnosticity()));
    }

    @Test
    void movementBeginsWithNothingEndsWithTheResultAndFollowsTime() {
        Instant noon = Instant.parse("2026-02-05T12:00:00Z");
        Observations observations =
                new Observations(
                        List.of(
                                new Observed("T1003.001", List.of(), null),
                                new Observed("T1566.001", List.of(), noon.plusSeconds(60)),
                                new Observed("T1059.001", List.of(), noon)),
                        List.of(),
                        Victim.UNKNOWN);
        Assessment assessment = engine.assess(observations);
        Movement movement = assessment.movement();
        assertThat(movement.steps())
                .extracting(Movement.Step::evidence)
                .containsExactly("", "T1059.001", "T1566.001", "T1003.001");
        Movement.Step last = movement.steps().getLast();
        assertThat(last.unattributed()).isEqualTo(assessment.unattributed());
        for (int i = 0; i < movement.hypotheses().size(); i++) {
            assertThat(last.probabilities().get(i))
                    .isEqualTo(probability(assessment, movement.hypotheses().get(i)));
        }
    }

    private List<Hypothesis> without(List<String> items, Removal removal) {
        var rest = new ArrayList<>(items);
        rest.removeAll(requireNonNull(removal).evidence());
        return engine.assess(observations(rest)).groups();
    }

    /** Incidents of techniques that several groups are known for. */
    private List<List<String>> incidents(int count) {
        List<String> known =
                shipped.techniques().stream()
                        .map(Technique::id)
                        .filter(id -> shipped.groupsUsing(id).size() > 3)
                        .toList();
        var random = new Random(11);
        var incidents = new ArrayList<List<String>>();
        for (int i = 0; i < count; i++) {
            incidents.add(
                    random.ints(3 + random.nextInt(8), 0, known.size())
                            .mapToObj(known::get)
                            .distinct()
                            .toList());
        }
        return incidents;
    }

    private static double probability(Assessment assessment, String group) {
        return assessment.groups().stream()
                .filter(h -> h.group().equals(group))
                .findFirst()
                .orElseThrow()
                .probability();
    }

    private static Observations observations(List<String> ids) {
        return new Observations(
                ids.stream()
                        .filter(id -> id.startsWith("T"))
                        .map(id -> new Observed(id, List.of()))
                        .toList(),
                Stream.of(ids.toArray(new String[0]))
                        .filter(id -> id.startsWith("S"))
                        .map(id -> new Observed(id, List.of()))
                        .toList(),
                Victim.UNKNOWN);
    }
}
