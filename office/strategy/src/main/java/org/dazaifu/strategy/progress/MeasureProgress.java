package org.dazaifu.strategy.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.dazaifu.strategy.document.EarlierDue;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.record.MeasureReport;

/**
 * Where a measure stands as of a day.
 *
 * @param due that held on the day
 * @param moved dues that held before and were given up by the day, oldest first
 * @param reasons what the state follows from; never empty
 * @param beside what else is to be known: what is late around it, what is missing
 * @param percent as it was said last; a claim
 * @param spent as it was said last
 * @param reports of it, by the day of which they speak, oldest first
 * @param completed the day of which it is first said to be done, while it is
 * @param finish when it is taken to be complete in the plan as it stands; empty where it was given
 *     up, or waits for what was
 * @param slack days that it may still slip before a due, its own or of what waits for it, is
 *     missed; negative where one is; empty where nothing is left to do or there is no finish
 * @param critical whether the last day of the whole plan follows from it
 */
public record MeasureProgress(
        Measure measure,
        MeasureState state,
        LocalDate due,
        List<EarlierDue> moved,
        List<Reason> reasons,
        List<Reason> beside,
        OptionalInt percent,
        Optional<BigDecimal> spent,
        List<MilestoneProgress> milestones,
        List<MeasureReport> reports,
        Optional<LocalDate> completed,
        Forecast forecast,
        Optional<LocalDate> finish,
        OptionalLong slack,
        boolean critical) {

    public MeasureProgress {
        moved = List.copyOf(moved);
        reasons = List.copyOf(reasons);
        beside = List.copyOf(beside);
        milestones = List.copyOf(milestones);
        reports = List.copyOf(reports);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a state without a reason");
        }
    }

    /** The report that speaks of the latest day; of two of one day, that entered later. */
    public Optional<MeasureReport> latest() {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.getLast());
    }
}
