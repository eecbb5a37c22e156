package org.dazaifu.strategy.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Milestone;
import org.dazaifu.strategy.record.Evidence;
import org.dazaifu.strategy.record.MeasureReport;
import org.dazaifu.strategy.record.MeasureReport.MilestoneReached;
import org.dazaifu.strategy.record.MeasureReport.State;

/**
 * What was reported of a measure by a day.
 *
 * @param reports by the day of which they speak; of one day as they were entered
 */
record MeasureHistory(Measure measure, List<MeasureReport> reports, LocalDate day) {

    /**
     * After so many days without a report a measure is silent: a quarter, and four weeks to report.
     */
    static final int SILENT_AFTER = 120;

    static MeasureHistory of(Measure measure, List<MeasureReport> entered, LocalDate day) {
        return new MeasureHistory(
                measure,
                // a report of a day to come is a mistake that check tells of; it says nothing here
                entered.stream()
                        .filter(one -> !one.on().isAfter(day))
                        .sorted(Comparator.comparing(MeasureReport::on))
                        .toList(),
                day);
    }

    /** The due that held on the day. */
    LocalDate due() {
        return measure.dueOn(day);
    }

    Optional<MeasureReport> latest() {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.getLast());
    }

    boolean says(State state) {
        return latest().filter(one -> one.state() == state).isPresent();
    }

    /** Whether it is said to be done or given up. */
    boolean isClosed() {
        return says(State.DONE) || says(State.ABANDONED);
    }

    /** The newest word on something. */
    <T> Optional<T> newest(Function<MeasureReport, Optional<T>> said) {
        return reports.reversed().stream().map(said).flatMap(Optional::stream).findFirst();
    }

    Optional<LocalDate> expected() {
        return newest(MeasureReport::expected);
    }

    Optional<BigDecimal> spent() {
        return newest(MeasureReport::spent);
    }

    OptionalInt percent() {
        return newest(one ->
                        one.percent().isPresent() ? Optional.of(one.percent()) : Optional.empty())
                .orElse(OptionalInt.empty());
    }

    /** The reports that say done, with nothing else said after the first of them. */
    List<MeasureReport> done() {
        List<MeasureReport> done = new ArrayList<>();
        for (MeasureReport one : reports.reversed()) {
            if (one.state() != State.DONE) {
                break;
            }
            done.addFirst(one);
        }
        return done;
    }

    /** What shows that it is done. */
    List<Evidence> evidence() {
        return done().stream().flatMap(one -> one.evidence().stream()).distinct().toList();
    }

    /** Days since the last report that says something; since the start where there is none. */
    long silence() {
        LocalDate since =
                newest(one -> saysSomething(one) ? Optional.of(one.on()) : Optional.empty())
                        .orElse(measure.start());
        return ChronoUnit.DAYS.between(since, day);
    }

    boolean isSilent() {
        return silence() > SILENT_AFTER;
    }

    /** Whether anything follows from a report: under way alone says neither how far nor when. */
    static boolean saysSomething(MeasureReport one) {
        return one.state() != State.UNDER_WAY
                || one.percent().isPresent()
                || one.expected().isPresent()
                || !one.milestones().isEmpty();
    }

    /** The last percent of each day. */
    TreeMap<LocalDate, Integer> percents() {
        TreeMap<LocalDate, Integer> percents = new TreeMap<>();
        reports.forEach(one -> one.percent().ifPresent(said -> percents.put(one.on(), said)));
        return percents;
    }

    List<MilestoneProgress> milestones() {
        Map<String, MilestoneReached> reached = new TreeMap<>();
        reports.forEach(one ->
                one.milestones()
                        .forEach(said ->
                                reached.merge(said.milestone(), said, MeasureHistory::shown)));
        return measure.milestones().stream().map(one -> milestone(one, reached)).toList();
    }

    /** What was said last; a document that was named before stays named. */
    private static MilestoneReached shown(MilestoneReached before, MilestoneReached now) {
        return new MilestoneReached(now.milestone(), now.on(), now.evidence().or(before::evidence));
    }

    private MilestoneProgress milestone(Milestone one, Map<String, MilestoneReached> reached) {
        Optional<MilestoneReached> said = Optional.ofNullable(reached.get(one.id()));
        return new MilestoneProgress(one, said, standing(one, said));
    }

    private MilestoneProgress.Standing standing(Milestone one, Optional<MilestoneReached> said) {
        if (said.isPresent()) {
            return said.get().evidence().isPresent()
                    ? MilestoneProgress.Standing.REACHED_WITH_EVIDENCE
                    : MilestoneProgress.Standing.REACHED_CLAIMED;
        }
        if (!one.due().isBefore(day)) {
            return MilestoneProgress.Standing.AHEAD;
        }
        return latest().filter(report -> !report.on().isBefore(one.due())).isPresent()
                ? MilestoneProgress.Standing.MISSED
                : MilestoneProgress.Standing.AWAITED;
    }
}
