package org.dazaifu.strategy.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dazaifu.strategy.progress.MeasureState.ABANDONED;
import static org.dazaifu.strategy.progress.MeasureState.BLOCKED;
import static org.dazaifu.strategy.progress.MeasureState.DONE_CLAIMED;
import static org.dazaifu.strategy.progress.MeasureState.DONE_WITH_EVIDENCE;
import static org.dazaifu.strategy.progress.MeasureState.LATE;
import static org.dazaifu.strategy.progress.MeasureState.NOT_DUE_YET;
import static org.dazaifu.strategy.progress.MeasureState.ON_TRACK;
import static org.dazaifu.strategy.progress.MeasureState.SILENT;
import static org.dazaifu.strategy.progress.Reported.first;
import static org.dazaifu.strategy.progress.Reported.line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.Written;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.figure.Origin;
import org.dazaifu.strategy.record.StrategyReading;
import org.dazaifu.strategy.revision.StrategyAsOf;
import org.junit.jupiter.api.Test;

/**
 * The table of docs/strategy.md, "Progress", rule by rule. The first measure runs 2021-10-01 to
 * 2022-09-30.
 */
class StateRulesTest {

    private static final String S = Written.STRATEGY;
    private static final String HALF =
            "\"milestones\":[{\"milestone\":\"half\",\"on\":\"2022-03-30\"}]";
    private static final String SHOWN = "\"evidence\":[{\"document\":\"Report\"}]";
    private static final String GOING = "\"percent\":40,\"expected\":\"2022-09-30\"," + HALF;

    private static void is(MeasureProgress progress, MeasureState state, Class<?>... reasons) {
        assertThat(progress.state()).isEqualTo(state);
        assertThat(progress.reasons().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(reasons);
    }

    private static void besides(MeasureProgress progress, Class<?>... reasons) {
        assertThat(progress.beside().stream().<Class<?>>map(Object::getClass)).contains(reasons);
    }

    @Test
    void whatWasGivenUpIsAbandonedWhateverElseIsSo() {
        is(
                first(S, "2023-01-01", line("first", "2022-03-31", "abandoned", SHOWN)),
                ABANDONED,
                Reason.ReportedAbandoned.class);
    }

    @Test
    void doneNeedsADocumentAndEveryMilestone() {
        String done = line("first", "2022-06-30", "done", SHOWN + "," + HALF);
        is(first(S, "2022-08-01", done), DONE_WITH_EVIDENCE, Reason.ReportedDone.class);
        besides(first(S, "2022-08-01", done), Reason.EvidenceWithoutHash.class);
        is(
                first(S, "2022-08-01", line("first", "2022-06-30", "done", HALF)),
                DONE_CLAIMED,
                Reason.ReportedDone.class,
                Reason.NoEvidence.class);
        is(
                first(S, "2022-08-01", line("first", "2022-06-30", "done", SHOWN)),
                DONE_CLAIMED,
                Reason.ReportedDone.class,
                Reason.MilestoneNotReported.class);
    }

    @Test
    void evidenceOfAnEarlierReportDoesNotShowThatItIsDone() {
        is(
                first(
                        S,
                        "2022-08-01",
                        line("first", "2022-03-31", "under-way", SHOWN + "," + HALF),
                        line("first", "2022-06-30", "done", "\"percent\":100")),
                DONE_CLAIMED,
                Reason.ReportedDone.class,
                Reason.NoEvidence.class);
    }

    @Test
    void whatWasDoneAndIsUnderWayAgainIsNotDone() {
        MeasureProgress again =
                first(
                        S,
                        "2022-08-01",
                        line("first", "2022-03-31", "done", SHOWN + "," + HALF),
                        line("first", "2022-06-30", "under-way", GOING));
        is(again, ON_TRACK, Reason.ReportedUnderWay.class);
        assertThat(again.completed()).isEmpty();
    }

    @Test
    void aReportOfAnEarlierDayThatIsEnteredLateDoesNotReplaceANewerOne() {
        String late =
                line("first", "2022-03-31", "blocked", "").replace("2022-04-10T", "2022-07-20T");
        is(
                first(S, "2022-08-01", line("first", "2022-06-30", "under-way", GOING), late),
                ON_TRACK,
                Reason.ReportedUnderWay.class);
    }

    @Test
    void blockedByItsOwnWordWhileThatIsNotOld() {
        String blocked = line("first", "2022-03-31", "blocked", HALF);
        is(first(S, "2022-07-29", blocked), BLOCKED, Reason.ReportedBlocked.class);
        MeasureProgress old = first(S, "2022-07-30", blocked);
        is(old, SILENT, Reason.Silent.class);
        besides(old, Reason.ReportedBlocked.class);
        is(
                first(S, "2022-10-02", line("first", "2022-09-20", "blocked", HALF)),
                BLOCKED,
                Reason.ReportedBlocked.class);
    }

    private static MeasureProgress second(String day, String... lines) {
        return Reported.progress(S, day, Map.of(), lines).measure("second").orElseThrow();
    }

    @Test
    void blockedByWhatItWaitsFor() {
        String own =
                line(
                        "second",
                        "2022-03-31",
                        "under-way",
                        "\"percent\":10,\"expected\":\"2023-03-31\"");
        is(
                second("2022-05-01", line("first", "2022-03-31", "abandoned", ""), own),
                BLOCKED,
                Reason.DependencyAbandoned.class);
        is(
                second("2022-05-01", line("first", "2022-03-31", "blocked", HALF), own),
                BLOCKED,
                Reason.DependencyBlocked.class);
        assertThat(second("2022-05-01", line("first", "2022-03-31", "abandoned", ""), own).finish())
                .isEmpty();
        // it has not begun, so nothing stands still yet
        is(
                second("2021-12-31", line("first", "2021-12-20", "blocked", "")),
                NOT_DUE_YET,
                Reason.BeforeStart.class);
    }

    @Test
    void overdueIsLateFromTheDayAfter() {
        String going = line("first", "2022-09-20", "under-way", GOING);
        is(first(S, "2022-09-30", going), ON_TRACK, Reason.ReportedUnderWay.class);
        is(first(S, "2022-10-01", going), LATE, Reason.Overdue.class);
        assertThat(first(S, "2022-10-11", going).reasons())
                .contains(new Reason.Overdue(LocalDate.parse("2022-09-30"), 11));
        MeasureProgress nobody = first(S, "2023-06-01");
        is(nobody, LATE, Reason.Overdue.class);
        besides(nobody, Reason.Silent.class);
    }

    @Test
    void lateByItsOwnersExpectation() {
        is(
                first(
                        S,
                        "2022-05-01",
                        line(
                                "first",
                                "2022-03-31",
                                "under-way",
                                "\"expected\":\"2022-10-01\"," + HALF)),
                LATE,
                Reason.ExpectedAfterDue.class);
    }

    @Test
    void aMilestoneIsMissedByAReportAndAwaitedUntilOne() {
        String before = line("first", "2022-03-15", "under-way", "\"expected\":\"2022-09-30\"");
        MeasureProgress awaited = first(S, "2022-04-15", before);
        is(awaited, ON_TRACK, Reason.ReportedUnderWay.class);
        besides(awaited, Reason.MilestoneAwaited.class);
        is(
                first(
                        S,
                        "2022-04-15",
                        before,
                        line("first", "2022-04-01", "under-way", "\"expected\":\"2022-09-30\"")),
                LATE,
                Reason.MilestoneMissed.class);
        MeasureProgress reached =
                first(
                        S,
                        "2022-05-15",
                        line(
                                "first",
                                "2022-04-30",
                                "under-way",
                                "\"expected\":\"2022-09-30\"," + HALF.replace("03-30", "04-10")));
        is(reached, ON_TRACK, Reason.ReportedUnderWay.class);
        besides(reached, Reason.MilestoneReachedLate.class);
    }

    @Test
    void notStartedThirtyDaysAfterTheStart() {
        is(
                first(S, "2021-11-10", line("first", "2021-10-31", "not-started", "")),
                NOT_DUE_YET,
                Reason.NotStarted.class);
        is(
                first(S, "2021-11-12", line("first", "2021-11-01", "not-started", "")),
                LATE,
                Reason.NotStarted.class);
    }

    @Test
    void lateByWhatItWaitsForOnlyIfThatIsLateAndPastItsOwnDue() {
        String own =
                line(
                        "second",
                        "2022-09-30",
                        "under-way",
                        "\"percent\":50,\"expected\":\"2023-03-31\"");
        String slipping =
                line(
                        "first",
                        "2022-09-30",
                        "under-way",
                        GOING.replace("\"2022-09-30\"", "\"2023-04-01\""));
        is(second("2022-10-15", slipping, own), LATE, Reason.DependencyAfterDue.class);
        MeasureProgress within =
                second("2022-10-15", slipping.replace("2023-04-01", "2023-03-31"), own);
        is(within, ON_TRACK, Reason.ReportedUnderWay.class);
        besides(within, Reason.DependencyLate.class);
    }

    @Test
    void silentWhenNobodyReportedForFourMonths() {
        is(first(S, "2022-01-29"), NOT_DUE_YET, Reason.NoReportYet.class);
        is(first(S, "2022-01-30"), SILENT, Reason.Silent.class);
        String going = line("first", "2022-03-31", "under-way", GOING);
        is(first(S, "2022-07-29", going), ON_TRACK, Reason.ReportedUnderWay.class);
        is(first(S, "2022-07-30", going), SILENT, Reason.Silent.class);
        is(
                first(
                        S,
                        "2022-07-01",
                        going,
                        line("first", "2022-06-15", "under-way", "\"spent\":5")),
                SILENT,
                Reason.SaysNothing.class);
    }

    @Test
    void beforeItsStartNothingIsDue() {
        is(first(S, "2021-09-30"), NOT_DUE_YET, Reason.BeforeStart.class);
        is(
                first(
                        S,
                        "2021-09-30",
                        line("first", "2021-09-29", "under-way", "\"percent\":1")
                                .replace("2021-10-09T", "2021-09-29T")),
                ON_TRACK,
                Reason.ReportedUnderWay.class);
    }

    @Test
    void aMissedTargetIsToldBesideAndMakesNothingLate() {
        Figure.Known figure =
                new Figure.Known(
                        50,
                        OptionalLong.of(9),
                        java.util.Optional.empty(),
                        LocalDate.parse("2023-04-02"),
                        1,
                        new Origin.Computed(List.of()));
        String longer = Written.with("due: 2022-09-30", "due: 2023-09-30");
        String going =
                line(
                        "first",
                        "2023-03-20",
                        "under-way",
                        GOING.replace("\"2022-09-30\"", "\"2023-09-30\""));
        MeasureProgress missed =
                Reported.progress(longer, "2023-04-02", Map.of("hours", figure), going)
                        .measure("first")
                        .orElseThrow();
        is(missed, ON_TRACK, Reason.ReportedUnderWay.class);
        besides(missed, Reason.TargetMissed.class);
        Progress early = Reported.progress(longer, "2023-03-30", Map.of("hours", figure), going);
        assertThat(early.indicators())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.verdict()).isEqualTo(IndicatorProgress.Verdict.NOT_DUE_YET));
        Figure old =
                new Figure.Known(
                        50,
                        OptionalLong.of(9),
                        java.util.Optional.empty(),
                        LocalDate.parse("2023-03-30"),
                        1,
                        new Origin.Computed(List.of()));
        assertThat(
                        Reported.progress(longer, "2023-04-02", Map.of("hours", old), going)
                                .indicators())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.verdict()).isEqualTo(IndicatorProgress.Verdict.UNKNOWN));
    }

    @Test
    void aMovedDueIsToldFromTheDayOnWhichItMoved() {
        String moved =
                Written.with(
                        "due: 2022-09-30\n    budget: 500",
                        "due: 2022-09-30\n    earlier-dues: [{due: 2022-04-30, until: 2022-04-15, why: Snow.}]\n    budget: 500");
        String going =
                line("first", "2022-03-31", "under-way", "\"expected\":\"2022-09-30\"," + HALF);
        MeasureProgress before = first(moved, "2022-04-14", going);
        is(before, LATE, Reason.ExpectedAfterDue.class);
        assertThat(before.moved()).isEmpty();
        MeasureProgress after = first(moved, "2022-04-15", going);
        is(after, ON_TRACK, Reason.ReportedUnderWay.class);
        besides(after, Reason.DueMoved.class);
        assertThat(after.moved()).hasSize(1);
    }

    @Test
    void whatIsNotSaidIsToldAsMissing() {
        MeasureProgress bare =
                first(
                        Written.with("    owner: office\n", ""),
                        "2022-05-01",
                        line("first", "2022-03-31", "under-way", HALF));
        assertThat(bare.beside())
                .contains(
                        new Reason.Absent(Reason.Input.OWNER),
                        new Reason.Absent(Reason.Input.PERCENT),
                        new Reason.Absent(Reason.Input.EXPECTED),
                        new Reason.Absent(Reason.Input.SPENT));
    }

    @Test
    void measuresThatWaitForEachOtherAreRefused() throws Exception {
        String cycle = Written.with("    legal-basis", "    depends-on: [second]\n    legal-basis");
        StrategyAsOf known =
                StrategyAsOf.of(
                        StrategyReading.read(Written.files(cycle)), LocalDate.parse("2022-01-01"));
        assertThatThrownBy(() -> Progress.of(known, Map.of()))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("strategy.yaml:")
                .hasMessageContaining("first, second");
    }

    @Test
    void everyStateAndReasonIsInTheDocumentedTables() throws Exception {
        String page = Files.readString(Path.of("../../docs/strategy.md"));
        Set<String> missing = new TreeSet<>();
        for (MeasureState state : MeasureState.values()) {
            if (!page.contains("`" + org.dazaifu.strategy.document.Keyword.of(state) + "`")) {
                missing.add(state.name());
            }
        }
        for (Class<?> reason : Reason.class.getPermittedSubclasses()) {
            if (!page.contains("`" + ProgressJson.code(reason) + "`")) {
                missing.add(ProgressJson.code(reason));
            }
        }
        assertThat(missing).isEmpty();
        assertThat(page)
                .contains("more than " + MeasureHistory.SILENT_AFTER + " days")
                .contains("more than " + StateRules.NOT_STARTED_AFTER + " days");
    }

    @Test
    void everyReasonOfTheseTestsHasAWordInBothLanguages() {
        Progress progress =
                Reported.progress(
                        S,
                        "2022-10-15",
                        Map.of(),
                        line("first", "2022-03-31", "blocked", "\"note\":\"Snow.\""),
                        line("second", "2022-03-31", "done", ""));
        for (MeasureProgress one : progress.measures()) {
            one.reasons()
                    .forEach(reason -> {
                        String english =
                                new ReasonSentences(progress.strategy(), Language.ENGLISH)
                                        .of(one.measure(), reason);
                        String japanese =
                                new ReasonSentences(progress.strategy(), Language.JAPANESE)
                                        .of(one.measure(), reason);
                        assertThat(english).isNotEqualTo(japanese).doesNotContain("%");
                        assertThat(japanese).containsPattern("[ぁ-ん一-龥]").doesNotContain("%s");
                    });
        }
    }
}
