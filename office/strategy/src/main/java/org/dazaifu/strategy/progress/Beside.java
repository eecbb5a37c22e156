package org.dazaifu.strategy.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.strategy.document.EarlierDue;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.record.Evidence;
import org.dazaifu.strategy.record.MeasureReport;
import org.dazaifu.strategy.record.MeasureReport.State;

/** What is to be known of a measure beside what its state follows from. */
record Beside(
        MeasureHistory history,
        Forecast forecast,
        List<MilestoneProgress> milestones,
        Map<String, MeasureState> states,
        Map<String, IndicatorProgress> indicators,
        Schedule schedule) {

    List<Reason> told(StateRules.Decided decided) {
        List<Reason> told = new ArrayList<>();
        if (decided.state().isOpen()) {
            if (decided.state() != MeasureState.NOT_DUE_YET
                    && decided.state() != MeasureState.SILENT
                    && history.isSilent()) {
                told.add(
                        new Reason.Silent(
                                history.latest().map(MeasureReport::on), history.silence()));
            }
            if (history.says(State.BLOCKED)) {
                MeasureReport last = history.latest().orElseThrow();
                told.add(new Reason.ReportedBlocked(last.on(), last.note()));
            }
            if (decided.state() == MeasureState.BLOCKED && history.due().isBefore(history.day())) {
                told.add(
                        new Reason.Overdue(
                                history.due(),
                                ChronoUnit.DAYS.between(history.due(), history.day())));
            }
            forecast(told);
        }
        milestones(told);
        dependencies(decided.state(), told);
        moved(told);
        if (decided.state() == MeasureState.DONE_WITH_EVIDENCE
                || decided.state() == MeasureState.DONE_CLAIMED) {
            history.evidence().stream()
                    .filter(one -> one.sha256().isEmpty())
                    .map(Evidence::document)
                    .forEach(one -> told.add(new Reason.EvidenceWithoutHash(one)));
        }
        indicators(told);
        absent(decided.state(), told);
        told.removeAll(decided.reasons());
        return told;
    }

    private void forecast(List<Reason> told) {
        LocalDate due = history.due();
        if (forecast instanceof Forecast.Known known) {
            if (known.low().isAfter(due)) {
                told.add(new Reason.ForecastAfterDue(known.low(), due));
            } else if (known.middle().isAfter(due)) {
                told.add(new Reason.ForecastMayMiss(known.middle(), due));
            }
        }
    }

    private void milestones(List<Reason> told) {
        for (MilestoneProgress one : milestones) {
            String id = one.milestone().id();
            LocalDate due = one.milestone().due();
            switch (one.standing()) {
                case AWAITED -> told.add(new Reason.MilestoneAwaited(id, due));
                case MISSED -> told.add(new Reason.MilestoneMissed(id, due));
                case REACHED_WITH_EVIDENCE, REACHED_CLAIMED -> {
                    if (one.day().isAfter(due)) {
                        told.add(new Reason.MilestoneReachedLate(id, due, one.day()));
                    }
                }
                case AHEAD -> {}
            }
        }
    }

    private void dependencies(MeasureState own, List<Reason> told) {
        for (String other : history.measure().dependencies()) {
            MeasureState state = states.get(other);
            if (state == null) {
                told.add(new Reason.DependencyUnknown(other));
                continue;
            }
            if (own == MeasureState.ABANDONED) {
                continue;
            }
            if (!own.isOpen()) {
                if (state.isOpen()) {
                    told.add(new Reason.DependencyOpen(other));
                }
                continue;
            }
            switch (state) {
                case ABANDONED -> told.add(new Reason.DependencyAbandoned(other));
                case BLOCKED -> told.add(new Reason.DependencyBlocked(other));
                case LATE -> told.add(new Reason.DependencyLate(other));
                case SILENT -> told.add(new Reason.DependencySilent(other));
                case DONE_CLAIMED -> told.add(new Reason.DependencyClaimed(other));
                case DONE_WITH_EVIDENCE -> {}
                case NOT_DUE_YET, ON_TRACK ->
                        schedule.finish(other)
                                .filter(one -> one.isAfter(history.due()))
                                .ifPresent(one ->
                                        told.add(
                                                new Reason.DependencyAfterDue(
                                                        other, one, history.due())));
            }
        }
    }

    private void moved(List<Reason> told) {
        List<EarlierDue> earlier = earlierDues(history);
        for (int i = 0; i < earlier.size(); i++) {
            EarlierDue one = earlier.get(i);
            LocalDate to = i + 1 < earlier.size() ? earlier.get(i + 1).due() : history.due();
            told.add(new Reason.DueMoved(one.due(), to, one.until(), one.why()));
        }
        int times = 0;
        Optional<LocalDate> first = Optional.empty();
        Optional<LocalDate> last = Optional.empty();
        for (MeasureReport one : history.reports()) {
            if (one.expected().isPresent()) {
                times += last.isPresent() && !last.equals(one.expected()) ? 1 : 0;
                last = one.expected();
                first = first.or(one::expected);
            }
        }
        if (times > 0) {
            told.add(
                    new Reason.ExpectedMoved(
                            times,
                            ChronoUnit.DAYS.between(first.orElseThrow(), last.orElseThrow())));
        }
    }

    /** Dues that were given up by the day. */
    static List<EarlierDue> earlierDues(MeasureHistory history) {
        return history.measure().earlierDues().stream()
                .filter(one -> !history.day().isBefore(one.until()))
                .toList();
    }

    private void indicators(List<Reason> told) {
        for (String id : history.measure().indicators()) {
            IndicatorProgress one = indicators.get(id);
            if (one == null) {
                continue;
            }
            if (one.figure() instanceof Figure.Unknown unknown) {
                told.add(new Reason.FigureUnknown(id, unknown.reason(), unknown.detail()));
            }
            if (one.verdict() == IndicatorProgress.Verdict.MISSED
                    && one.figure() instanceof Figure.Known known) {
                one.ended()
                        .ifPresent(target ->
                                told.add(
                                        new Reason.TargetMissed(
                                                id, target.year(), target.value(), known.value())));
            }
        }
    }

    private void absent(MeasureState state, List<Reason> told) {
        Measure measure = history.measure();
        absentIf(measure.owner().isEmpty(), Reason.Input.OWNER, told);
        absentIf(measure.budget().isEmpty(), Reason.Input.BUDGET, told);
        absentIf(measure.milestones().isEmpty(), Reason.Input.MILESTONES, told);
        absentIf(measure.indicators().isEmpty(), Reason.Input.INDICATORS, told);
        Optional<BigDecimal> spent = history.spent();
        if (spent.isPresent()
                && measure.budget().filter(one -> spent.get().compareTo(one) > 0).isPresent()) {
            told.add(new Reason.OverBudget(spent.get(), measure.budget().get()));
        }
        if (!history.reports().isEmpty()) {
            absentIf(spent.isEmpty(), Reason.Input.SPENT, told);
            if (state.isOpen()) {
                absentIf(history.percent().isEmpty(), Reason.Input.PERCENT, told);
                absentIf(history.expected().isEmpty(), Reason.Input.EXPECTED, told);
            }
        }
    }

    private static void absentIf(boolean absent, Reason.Input input, List<Reason> told) {
        if (absent) {
            told.add(new Reason.Absent(input));
        }
    }
}
