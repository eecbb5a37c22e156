package org.dazaifu.strategy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dazaifu.casebook.Assessed;
import org.dazaifu.casebook.Assessed.Hypothesis;
import org.dazaifu.casebook.CaseFound;
import org.dazaifu.casebook.CaseHistory;
import org.dazaifu.casebook.CaseHistory.Investigated;
import org.dazaifu.casebook.CaseHistory.Reviewed;
import org.dazaifu.casebook.milestone.CaseMilestones;
import org.dazaifu.casebook.milestone.Milestone;
import org.dazaifu.casebook.milestone.MilestoneKind;
import org.dazaifu.casebook.milestone.RecordedMilestone;
import org.dazaifu.ledger.Digest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose assessment of a case counts, and when; docs/decisions/0016. */
class HeldTest {

    private static final Investigated FIRST =
            new Investigated(
                    found(day(10), says("G0001", 0.7)),
                    List.of(new Reviewed(day(20), Optional.of(says("G0002", 0.4)))));
    private static final Investigated SECOND =
            new Investigated(found(day(30), says("G0003", 0.9)), List.of());

    @Test
    void untilAReviewTheMachineCounts() {
        assertThat(at(15, FIRST, SECOND)).containsEntry("probability", 0.7);
        assertThat(at(15, FIRST, SECOND)).containsEntry("reviewed", false);
    }

    @Test
    void aReviewCountsFromItsActOnAndTheMachineStaysBesideIt() {
        Map<String, Object> row = at(25, FIRST, SECOND);
        assertThat(row).containsEntry("probability", 0.4).containsEntry("reviewed", true);
        assertThat(row).containsEntry("machine_probability", 0.7);
        assertThat(row).containsEntry("at", day(20)).containsEntry("known", day(20));
    }

    @Test
    void newResultsCountUntilTheyAreReviewed() {
        Map<String, Object> row = at(35, FIRST, SECOND);
        assertThat(row).containsEntry("probability", 0.9).containsEntry("reviewed", false);
        assertThat(row).containsEntry("at", day(30));
    }

    @Test
    void whereItIsNotKnownWhatAChangeLedToTheOfficeSaysNothing() {
        Investigated changed =
                new Investigated(FIRST.found(), List.of(new Reviewed(day(12), Optional.empty())));
        Map<String, Object> row = at(25, changed);
        assertThat(row).containsEntry("probability", null).containsEntry("rung", null);
        assertThat(row).containsEntry("machine_probability", 0.7).containsEntry("reviewed", true);
    }

    @Test
    void whoReviewsOrInvestigatesAfterTheTruthCameOutIsNotRightForIt() {
        // On day 15 it is established that it was G0003; the review and the second run know it.
        Map<String, Object> row = at(50, truth(15, "G0003"), FIRST, SECOND);
        assertThat(row).containsEntry("probability", 0.7).containsEntry("correct", false);
        assertThat(row).containsEntry("at", day(10)).containsEntry("reviewed", false);
        assertThat(at(50, truth(25, "G0002"), FIRST, SECOND))
                .containsEntry("probability", 0.4)
                .containsEntry("correct", true)
                .containsEntry("machine_correct", false);
    }

    @Test
    void whatWasFoundOnlyAfterTheTruthCameOutIsNeitherRightNorWrong() {
        Map<String, Object> row = at(50, truth(5, "G0003"), FIRST, SECOND);
        assertThat(row).containsEntry("truth_known", true).containsEntry("correct", null);
        assertThat(row).containsEntry("machine_correct", null).containsEntry("probability", 0.9);
    }

    private static Map<String, Object> at(int day, Investigated... history) {
        return at(day, new CaseMilestones(List.of()), history);
    }

    private static Map<String, Object> at(
            int day, CaseMilestones milestones, Investigated... history) {
        CaseFacts facts =
                new CaseFacts(
                        "one",
                        "tlp:clear",
                        day(1),
                        new CaseHistory(List.of(history)),
                        List.of(),
                        milestones);
        List<Row> rows = new ArrayList<>();
        new CaseRows(
                        "JPY",
                        (view, row) -> {
                            if (view == View.ATTRIBUTIONS) {
                                rows.add(row);
                            }
                        })
                .add(CaseAsOf.of(facts, day(day)).orElseThrow());
        assertThat(rows).hasSize(1);
        Map<String, @Nullable Object> said = new TreeMap<>();
        for (Column column : View.ATTRIBUTIONS.columns()) {
            said.put(
                    column.name(),
                    rows.getFirst().value(View.ATTRIBUTIONS.index(column.name()).orElseThrow()));
        }
        return said;
    }

    private static CaseMilestones truth(int day, String group) {
        return new CaseMilestones(
                List.of(
                        new RecordedMilestone(
                                1,
                                day(40),
                                "Sato",
                                "a judgment",
                                Optional.of(
                                        new RecordedMilestone.Document(
                                                "judgment.pdf", new Digest("ab".repeat(32)))),
                                new Milestone(
                                        MilestoneKind.TRUTH,
                                        day(day),
                                        new TreeMap<>(Map.of("group", group))))));
    }

    private static CaseFound found(Instant made, Assessed assessed) {
        return new CaseFound(
                made, Optional.of(day(1)), Optional.of(day(2)), "", List.of(), List.of(), assessed);
    }

    private static Assessed says(String group, double probability) {
        return new Assessed(
                "group", Optional.of(new Hypothesis(group, "", probability)), Optional.empty());
    }

    private static Instant day(int day) {
        return Instant.parse("2022-01-01T00:00:00Z").plusSeconds(86_400L * day);
    }
}
