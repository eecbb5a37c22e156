package org.dazaifu.strategy.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.document.Text;

/**
 * What an owner said of a measure.
 *
 * @param on the day of which it speaks; not after it was recorded
 * @param state what is claimed
 * @param percent how much is claimed to be complete, 0 to 100
 * @param expected when the owner expects completion
 * @param milestones those that are claimed to be reached
 * @param spent all that was spent so far, in the strategy's currency
 * @param evidence of completion
 * @param note why it is so; empty where nothing is said
 */
public record MeasureReport(
        Instant recorded,
        String by,
        String measure,
        LocalDate on,
        State state,
        OptionalInt percent,
        Optional<LocalDate> expected,
        List<MilestoneReached> milestones,
        Optional<BigDecimal> spent,
        List<Evidence> evidence,
        Text note,
        Place at)
        implements Entry {

    /** What an owner can claim. */
    public enum State {
        NOT_STARTED,
        UNDER_WAY,
        BLOCKED,
        DONE,
        ABANDONED
    }

    /** A milestone that is claimed to be reached, with what shows it. */
    public record MilestoneReached(String milestone, LocalDate on, Optional<Evidence> evidence) {}

    public MeasureReport {
        milestones = List.copyOf(milestones);
        evidence = List.copyOf(evidence);
        percent.ifPresent(value -> {
            if (value < 0 || value > 100) {
                throw new IllegalArgumentException("percent is 0 to 100");
            }
        });
        spent.ifPresent(value -> {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("spent is not negative");
            }
        });
    }
}
