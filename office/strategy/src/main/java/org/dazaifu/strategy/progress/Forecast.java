package org.dazaifu.strategy.progress;

import java.time.LocalDate;

/** When a measure will be complete if it goes on as it went. */
public sealed interface Forecast {

    /**
     * A day with an interval.
     *
     * @param low before which completion comes in one of ten continuations of its history
     * @param middle half of them
     * @param high after which it comes in one of ten
     * @param steps how many steps between reports it rests on
     */
    record Known(LocalDate low, LocalDate middle, LocalDate high, int steps) implements Forecast {

        /** The level of the interval. What it covered when measured, docs/strategy.md says. */
        public static final double LEVEL = 0.8;

        public Known {
            if (middle.isBefore(low) || high.isBefore(middle)) {
                throw new IllegalArgumentException(
                        "a forecast of " + low + ", " + middle + ", " + high);
            }
        }
    }

    /** None. */
    record None(Why why) implements Forecast {}

    /** Why there is none. */
    enum Why {
        /** Nothing is left to do, or it was given up. */
        CLOSED,
        /** Nobody reported. */
        NO_REPORT,
        /** The last report is too old. */
        REPORTS_TOO_OLD,
        /** Too few reports say how far it is. */
        TOO_FEW_REPORTS,
        /** Its history has no progress that would lead to an end within twenty years. */
        NO_PROGRESS,
        /** Said to be complete to the hundredth, and not said to be done. */
        AT_HUNDRED
    }
}
