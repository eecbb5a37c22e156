package org.dazaifu.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dazaifu.attribution.Observations.Observed;
import org.dazaifu.attribution.circumstance.Victim;
import org.junit.jupiter.api.Test;

/** What analysts' changes do to an assessment. */
class AdjustmentsTest {

    private static final String ITEM = InventedKnowledge.own(2, 1);
    private static final String OTHER = InventedKnowledge.own(2, 2);
    private static final String GROUP = InventedKnowledge.group(2);

    private final AttributionEngine engine = new AttributionEngine(InventedKnowledge.base());
    private final Observations observations =
            observations(ITEM, OTHER, InventedKnowledge.own(3, 1));

    @Test
    void withdrawingIsAsIfItHadNotBeenObserved() {
        assertThat(assess(new Revision.Withdraw(ITEM)))
                .isEqualTo(engine.assess(observations(OTHER, InventedKnowledge.own(3, 1))));
    }

    @Test
    void addingIsAsIfItHadBeenObserved() {
        String more = InventedKnowledge.softwareOf(2);
        assertThat(probability(assess(new Revision.Add(more)), GROUP))
                .isEqualTo(
                        probability(
                                engine.assess(
                                        new Observations(
                                                observations.techniques(),
                                                List.of(new Observed(more, List.of())),
                                                Victim.UNKNOWN)),
                                GROUP));
    }

    @Test
    void aDoubtIsTheMeanOfBothPossibilities() {
        double there = probability(engine.assess(observations), GROUP);
        double not = probability(assess(new Revision.Withdraw(ITEM)), GROUP);
        double doubted = probability(assess(new Revision.Doubt(ITEM, 0.3)), GROUP);
        assertThat(doubted).isCloseTo(0.3 * there + 0.7 * not, within(1e-12));
    }

    @Test
    void severalDoubtsAreTheMeanOfAllPossibilities() {
        double doubted =
                probability(
                        assess(new Revision.Doubt(ITEM, 0.3), new Revision.Doubt(OTHER, 0.9)),
                        GROUP);
        double mean =
                0.9 * probability(assess(new Revision.Doubt(ITEM, 0.3)), GROUP)
                        + 0.1
                                * probability(
                                        assess(
                                                new Revision.Doubt(ITEM, 0.3),
                                                new Revision.Withdraw(OTHER)),
                                        GROUP);
        assertThat(doubted).isCloseTo(mean, within(1e-12));
    }

    @Test
    void aPriorMultipliesTheOdds() {
        double before = probability(engine.assess(observations), GROUP);
        double after = probability(assess(new Revision.Prior(GROUP, 3)), GROUP);
        assertThat(after / (1 - after)).isCloseTo(3 * before / (1 - before), within(1e-9));
    }

    @Test
    void aProposedHypothesisTakesItsShareOfNobodyKnown() {
        Assessment before = engine.assess(observations);
        Assessment after = assess(new Revision.Propose("An insider", 0.25, Map.of()));
        assertThat(probability(after, "H1")).isCloseTo(before.unattributed() / 4, within(1e-12));
        assertThat(probability(after, GROUP)).isCloseTo(probability(before, GROUP), within(1e-12));
        Assessment favoured =
                assess(new Revision.Propose("An insider", 0.25, Map.of(ITEM, 4.0, "T4000", 50.0)));
        assertThat(probability(favoured, "H1") / favoured.unattributed())
                .isCloseTo(4 * 0.25 / 0.75, within(1e-9));
    }

    @Test
    void mergedGroupsHaveTheProbabilityOfBothAndTheirEvidence() {
        Assessment before = engine.assess(observations);
        Assessment merged =
                assess(
                        new Revision.Merge(
                                new TreeSet<>(Set.of(GROUP, InventedKnowledge.group(3)))));
        Hypothesis both = merged.groups().getFirst();
        assertThat(both.group()).isEqualTo("G9002+G9003");
        assertThat(both.probability())
                .isCloseTo(
                        probability(before, GROUP)
                                + probability(before, InventedKnowledge.group(3)),
                        within(1e-12));
        assertThat(both.evidence())
                .filteredOn(e -> !e.sources().isEmpty())
                .extracting(Evidence::id)
                .contains(ITEM, InventedKnowledge.own(3, 1));
        assertThat(merged.states()).isEqualTo(before.states());
        assertThat(merged.groups()).hasSize(before.groups().size() - 1);
    }

    @Test
    void everythingCanBeUndoneAndTheUndoingToo() {
        List<Revision> revisions =
                List.of(
                        new Revision.Withdraw(ITEM),
                        new Revision.Prior(GROUP, 5),
                        new Revision.Merge(new TreeSet<>(Set.of(GROUP, "G9003"))),
                        new Revision.Propose("X", 0.5, Map.of()),
                        new Revision.Doubt(OTHER, 0.5),
                        new Revision.Add("T4000"));
        List<Change> changes = changes(revisions);
        for (int n = 1; n <= revisions.size(); n++) {
            changes.add(change(changes.size() + 1, new Revision.Undo(n)));
        }
        assertThat(Adjustments.of(changes)).isEqualTo(Adjustments.NONE);
        assertThat(Adjustments.of(changes).none()).isTrue();
        changes.add(change(changes.size() + 1, new Revision.Undo(7)));
        assertThat(Adjustments.of(changes).withdrawn()).containsExactly(ITEM);
    }

    @Test
    void theLastWordCounts() {
        Adjustments adjustments =
                Adjustments.of(
                        changes(
                                List.of(
                                        new Revision.Withdraw(ITEM),
                                        new Revision.Doubt(ITEM, 0.4),
                                        new Revision.Doubt(OTHER, 0.2),
                                        new Revision.Trust(OTHER),
                                        new Revision.Prior(GROUP, 2),
                                        new Revision.Prior(GROUP, 3))));
        assertThat(adjustments.withdrawn()).isEmpty();
        assertThat(adjustments.credences()).containsOnly(Map.entry(ITEM, 0.4));
        assertThat(adjustments.priors()).containsOnly(Map.entry(GROUP, 3.0));
    }

    @Test
    void mergesThatOverlapAreOne() {
        Adjustments adjustments =
                Adjustments.of(
                        changes(
                                List.of(
                                        new Revision.Merge(new TreeSet<>(Set.of("A", "B"))),
                                        new Revision.Merge(new TreeSet<>(Set.of("C", "D"))),
                                        new Revision.Merge(new TreeSet<>(Set.of("B", "C"))))));
        assertThat(adjustments.merged()).containsExactly(new TreeSet<>(Set.of("A", "B", "C", "D")));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new Revision.Doubt(ITEM, 1))
                .hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new Revision.Prior(GROUP, 1000)).hasMessageContaining("100");
        assertThatThrownBy(() -> new Revision.Prior(GROUP, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Revision.Propose("X", 0, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Change(1, Instant.EPOCH, "me", " ", new Revision.Add("T1")))
                .hasMessageContaining("reason");
        List<Revision> doubts =
                IntStream.range(0, Adjustments.MOST_DOUBTS + 1)
                        .<Revision>mapToObj(i -> new Revision.Doubt("T" + i, 0.5))
                        .toList();
        assertThatThrownBy(() -> Adjustments.of(changes(doubts))).hasMessageContaining("withdraw");
        assertThatThrownBy(() ->
                        Adjustments.of(
                                changes(
                                        List.of(
                                                new Revision.Propose("X", 0.6, Map.of()),
                                                new Revision.Propose("Y", 0.6, Map.of())))))
                .hasMessageContaining("leave some");
    }

    private Assessment assess(Revision... revisions) {
        return engine.assess(observations, Adjustments.of(changes(List.of(revisions))), List.of());
    }

    private static List<Change> changes(List<Revision> revisions) {
        var changes = new ArrayList<Change>();
        for (Revision revision : revisions) {
            changes.add(change(changes.size() + 1, revision));
        }
        return changes;
    }

    private static Change change(int number, Revision revision) {
        return new Change(number, Instant.EPOCH, "an analyst", "a test", revision);
    }

    private static double probability(Assessment assessment, String group) {
        return assessment.groups().stream()
                .filter(h -> h.group().equals(group))
                .findFirst()
                .orElseThrow()
                .probability();
    }

    private static Observations observations(String... ids) {
        return new Observations(
                Stream.of(ids).map(id -> new Observed(id, List.of())).toList(),
                List.of(),
                Victim.UNKNOWN);
    }
}
