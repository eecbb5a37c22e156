package org.dazaifu.strategy.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.document.Definition;
import org.dazaifu.strategy.document.Text;

/** One thing that is different. */
public sealed interface Difference {

    Subject subject();

    /** It was not there before. */
    record Added(Subject subject) implements Difference {}

    /** It is there no more. */
    record Removed(Subject subject) implements Difference {}

    /**
     * A date was moved.
     *
     * @param what {@code start}, {@code due}, {@code from}, {@code to}, or {@code milestones.ID}
     * @param why the reason that the document gives; empty where it gives none
     */
    record DateMoved(Subject subject, String what, LocalDate from, LocalDate to, Text why)
            implements Difference {
        /** How many days later; negative where it is earlier. */
        public long days() {
            return ChronoUnit.DAYS.between(from, to);
        }
    }

    /** Somebody else answers for it; empty where nobody did or does. */
    record OwnerChanged(Subject subject, Optional<Text> from, Optional<Text> to)
            implements Difference {}

    /** The target of a year is another; empty where there was or is none. */
    record TargetChanged(
            Subject subject, int year, Optional<BigDecimal> from, Optional<BigDecimal> to, Text why)
            implements Difference {}

    /** There is a newer definition. */
    record Redefined(Subject subject, Definition from, Definition to) implements Difference {}

    /**
     * What held in the past says something else now, which a strategy does not allow itself.
     *
     * @param what such as {@code version 1} or {@code target 2022 since 2021-09-28}
     */
    record Rewritten(Subject subject, String what) implements Difference {}

    /** A text says something else. */
    record Reworded(Subject subject, String field, Text from, Text to) implements Difference {}

    /** A value is another; empty where there was or is none. */
    record ValueChanged(Subject subject, String field, String from, String to)
            implements Difference {}

    /** A list has more or fewer. */
    record ListChanged(Subject subject, String field, List<String> added, List<String> removed)
            implements Difference {
        public ListChanged {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }
}
