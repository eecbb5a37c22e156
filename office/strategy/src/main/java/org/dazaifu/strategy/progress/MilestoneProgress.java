package org.dazaifu.strategy.progress;

import java.time.LocalDate;
import java.util.Optional;
import org.dazaifu.strategy.document.Milestone;
import org.dazaifu.strategy.record.MeasureReport.MilestoneReached;

/**
 * Where a milestone stands.
 *
 * @param reached as it was reported last; empty where nobody reported it
 */
public record MilestoneProgress(
        Milestone milestone, Optional<MilestoneReached> reached, Standing standing) {

    /** What is known of it. */
    public enum Standing {
        /** Reported with a document. */
        REACHED_WITH_EVIDENCE,
        /** Reported without one. */
        REACHED_CLAIMED,
        /** A report speaks of a later day than its due, and says nothing of it. */
        MISSED,
        /** Its due passed since the last report. */
        AWAITED,
        /** Its due is still to come. */
        AHEAD
    }

    /** Whether it was reported. */
    public boolean isReached() {
        return reached.isPresent();
    }

    /** The day on which it was reached, else that on which it is due. */
    public LocalDate day() {
        return reached.map(MilestoneReached::on).orElse(milestone.due());
    }
}
