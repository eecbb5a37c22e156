package org.dazaifu.strategy.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.record.Evidence;
import org.dazaifu.strategy.record.MeasureReport;
import org.dazaifu.strategy.record.MeasureReport.State;

/**
 * The rules of docs/strategy.md, "Progress": the first that holds decides, and says why.
 *
 * @param states of the measures for which this one waits
 */
record StateRules(
        MeasureHistory history,
        List<MilestoneProgress> milestones,
        Dependencies dependencies,
        Map<String, MeasureState> states,
        Schedule schedule) {

    /** A measure that has not started so many days after its start is late. */
    static final int NOT_STARTED_AFTER = 30;

    /** A state and what it follows from. */
    record Decided(MeasureState state, List<Reason> reasons) {}

    Decided decide() {
        Optional<MeasureReport> latest = history.latest();
        if (history.says(State.ABANDONED)) {
            MeasureReport last = latest.orElseThrow();
            return new Decided(
                    MeasureState.ABANDONED,
                    List.of(new Reason.ReportedAbandoned(last.on(), last.note())));
        }
        if (history.says(State.DONE)) {
            return done();
        }
        List<Reason> blocked = blocked();
        if (!blocked.isEmpty()) {
            return new Decided(MeasureState.BLOCKED, blocked);
        }
        List<Reason> late = late();
        if (!late.isEmpty()) {
            return new Decided(MeasureState.LATE, late);
        }
        return quiet();
    }

    private Decided done() {
        List<String> documents = history.evidence().stream().map(Evidence::document).toList();
        Reason said = new Reason.ReportedDone(history.done().getFirst().on(), documents);
        List<Reason> reasons = new ArrayList<>(List.of(said));
        if (documents.isEmpty()) {
            reasons.add(new Reason.NoEvidence());
        }
        milestones.stream()
                .filter(one -> !one.isReached())
                .forEach(one -> reasons.add(new Reason.MilestoneNotReported(one.milestone().id())));
        return new Decided(
                reasons.size() == 1 ? MeasureState.DONE_WITH_EVIDENCE : MeasureState.DONE_CLAIMED,
                reasons);
    }

    private List<Reason> blocked() {
        List<Reason> reasons = new ArrayList<>();
        if (history.says(State.BLOCKED) && !history.isSilent()) {
            MeasureReport last = history.latest().orElseThrow();
            reasons.add(new Reason.ReportedBlocked(last.on(), last.note()));
        }
        boolean begun = !history.day().isBefore(history.measure().start());
        for (String other : dependencies.of(history.measure().id())) {
            MeasureState state = states.get(other);
            if (state == MeasureState.ABANDONED) {
                reasons.add(new Reason.DependencyAbandoned(other));
            } else if (state == MeasureState.BLOCKED && begun) {
                reasons.add(new Reason.DependencyBlocked(other));
            }
        }
        return reasons;
    }

    private List<Reason> late() {
        LocalDate due = history.due();
        LocalDate day = history.day();
        List<Reason> reasons = new ArrayList<>();
        if (due.isBefore(day)) {
            reasons.add(new Reason.Overdue(due, ChronoUnit.DAYS.between(due, day)));
        }
        history.expected()
                .filter(one -> one.isAfter(due))
                .ifPresent(one -> reasons.add(new Reason.ExpectedAfterDue(one, due)));
        for (MilestoneProgress one : milestones) {
            if (one.standing() == MilestoneProgress.Standing.MISSED) {
                reasons.add(
                        new Reason.MilestoneMissed(one.milestone().id(), one.milestone().due()));
            }
        }
        notStarted().ifPresent(reasons::add);
        for (String other : dependencies.of(history.measure().id())) {
            MeasureState state = states.get(other);
            if (state == MeasureState.LATE || state == MeasureState.SILENT) {
                schedule.finish(other)
                        .filter(one -> one.isAfter(due))
                        .ifPresent(
                                one -> reasons.add(new Reason.DependencyAfterDue(other, one, due)));
            }
        }
        return reasons;
    }

    private Optional<Reason> notStarted() {
        Measure measure = history.measure();
        return history.latest()
                .filter(one -> one.state() == State.NOT_STARTED)
                .filter(one -> one.on().isAfter(measure.start().plusDays(NOT_STARTED_AFTER)))
                .map(one -> new Reason.NotStarted(measure.start(), one.on()));
    }

    private Decided quiet() {
        Measure measure = history.measure();
        Optional<MeasureReport> latest = history.latest();
        boolean ahead = history.day().isBefore(measure.start());
        if (ahead && latest.filter(one -> one.state() != State.NOT_STARTED).isEmpty()) {
            return new Decided(
                    MeasureState.NOT_DUE_YET, List.of(new Reason.BeforeStart(measure.start())));
        }
        if (history.isSilent()) {
            return new Decided(
                    MeasureState.SILENT,
                    List.of(new Reason.Silent(latest.map(MeasureReport::on), history.silence())));
        }
        if (latest.isEmpty()) {
            return new Decided(
                    MeasureState.NOT_DUE_YET, List.of(new Reason.NoReportYet(measure.start())));
        }
        MeasureReport last = latest.get();
        if (!MeasureHistory.saysSomething(last)) {
            return new Decided(MeasureState.SILENT, List.of(new Reason.SaysNothing(last.on())));
        }
        if (last.state() == State.NOT_STARTED) {
            return new Decided(
                    MeasureState.NOT_DUE_YET,
                    List.of(new Reason.NotStarted(measure.start(), last.on())));
        }
        return new Decided(
                MeasureState.ON_TRACK,
                List.of(new Reason.ReportedUnderWay(last.on(), history.expected())));
    }
}
