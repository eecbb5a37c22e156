package org.dazaifu.strategy.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.figure.Figure;

/** Why a measure is in its state, or what else is to be known of it. */
public sealed interface Reason {

    /** Its owner said on a day that it was given up. */
    record ReportedAbandoned(LocalDate on, Text note) implements Reason {}

    /** Its owner said on a day that it is done. */
    record ReportedDone(LocalDate on, List<String> documents) implements Reason {
        public ReportedDone {
            documents = List.copyOf(documents);
        }
    }

    /** No document was named that shows that it is done. */
    record NoEvidence() implements Reason {}

    /** A document was named, but nobody took its hash: another cannot be told from it. */
    record EvidenceWithoutHash(String document) implements Reason {}

    /** Said to be done, and this milestone was never reported. */
    record MilestoneNotReported(String milestone) implements Reason {}

    /** Its owner said on a day that it is blocked. */
    record ReportedBlocked(LocalDate on, Text note) implements Reason {}

    /** A measure that must be complete first was given up. */
    record DependencyAbandoned(String measure) implements Reason {}

    /** A measure that must be complete first is blocked. */
    record DependencyBlocked(String measure) implements Reason {}

    /** A measure that must be complete first will be so only after this one is due. */
    record DependencyAfterDue(String measure, LocalDate finish, LocalDate due) implements Reason {}

    /** A measure that must be complete first is late. */
    record DependencyLate(String measure) implements Reason {}

    /** Of a measure that must be complete first nobody reported. */
    record DependencySilent(String measure) implements Reason {}

    /** A measure that must be complete first is said to be done, and something is missing. */
    record DependencyClaimed(String measure) implements Reason {}

    /** Done before a measure that was to be complete first. */
    record DependencyOpen(String measure) implements Reason {}

    /** A measure that must be complete first is not in the strategy. */
    record DependencyUnknown(String measure) implements Reason {}

    /** Its due passed, and nobody reported that it is done. */
    record Overdue(LocalDate due, long days) implements Reason {}

    /** Its owner expects completion after its due. */
    record ExpectedAfterDue(LocalDate expected, LocalDate due) implements Reason {}

    /** Even the early end of the forecast is after its due. */
    record ForecastAfterDue(LocalDate low, LocalDate due) implements Reason {}

    /** The middle of the forecast is after its due, its early end is not. */
    record ForecastMayMiss(LocalDate middle, LocalDate due) implements Reason {}

    /** A report speaks of a day after a milestone was due, and nobody said that it was reached. */
    record MilestoneMissed(String milestone, LocalDate due) implements Reason {}

    /** A milestone was due since the last report; whether it was reached is not known. */
    record MilestoneAwaited(String milestone, LocalDate due) implements Reason {}

    /** A milestone was reached after it was due. */
    record MilestoneReachedLate(String milestone, LocalDate due, LocalDate on) implements Reason {}

    /** Long after its start its owner says that it has not started. */
    record NotStarted(LocalDate start, LocalDate on) implements Reason {}

    /** For so many days nobody reported. */
    record Silent(Optional<LocalDate> last, long days) implements Reason {}

    /** The newest report says neither how far it is nor when it will be complete. */
    record SaysNothing(LocalDate on) implements Reason {}

    /** It begins on a day that is still to come. */
    record BeforeStart(LocalDate start) implements Reason {}

    /** It began lately, and nobody has reported yet. */
    record NoReportYet(LocalDate start) implements Reason {}

    /** Its owner said on a day that it is under way; when it is expected, where that was said. */
    record ReportedUnderWay(LocalDate on, Optional<LocalDate> expected) implements Reason {}

    /** Another due held before. */
    record DueMoved(LocalDate from, LocalDate to, LocalDate moved, Text why) implements Reason {}

    /** Its owner's own expected day moved so often, by so many days in all. */
    record ExpectedMoved(int times, long days) implements Reason {}

    /** An indicator that it serves misses the target of a year that ended. */
    record TargetMissed(String indicator, int year, BigDecimal target, double value)
            implements Reason {}

    /** An indicator that it serves has no figure. */
    record FigureUnknown(String indicator, Figure.Reason why, String detail) implements Reason {}

    /** More was spent than it may cost. */
    record OverBudget(BigDecimal spent, BigDecimal budget) implements Reason {}

    /** Something is not said of it, so nothing follows from it. */
    record Absent(Input input) implements Reason {}

    /** What may be said of a measure. */
    enum Input {
        OWNER,
        BUDGET,
        MILESTONES,
        INDICATORS,
        PERCENT,
        EXPECTED,
        SPENT
    }
}
