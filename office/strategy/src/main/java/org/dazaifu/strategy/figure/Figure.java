package org.dazaifu.strategy.figure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** A figure of an indicator: known with where it comes from, or unknown with the reason. */
public sealed interface Figure {

    /** The day of which it is the figure. */
    LocalDate on();

    /** The version of the definition by which it was made; 0 where none held. */
    int version();

    /**
     * A figure.
     *
     * @param value in the indicator's unit; finite
     * @param n how many rows it rests on; empty where who typed it in did not say
     * @param interval empty where none can be given
     */
    record Known(
            double value,
            OptionalLong n,
            Optional<Interval> interval,
            LocalDate on,
            int version,
            Origin origin)
            implements Figure {
        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a figure of " + value);
            }
            if (n.orElse(0) < 0) {
                throw new IllegalArgumentException("n of " + n);
            }
        }
    }

    /**
     * No figure.
     *
     * @param detail what exactly is missing, such as a view's or a document's name; may be empty
     */
    record Unknown(Reason reason, String detail, LocalDate on, int version) implements Figure {}

    /** Why there is no figure. */
    enum Reason {
        /** The indicator was not defined yet on that day. */
        NOT_DEFINED_YET,
        /** No row that counts was known on that day. */
        NO_ROWS,
        /** Rows count, but none says the value asked for. */
        NO_VALUES,
        /** What the expression reads was not given, such as a directory of cases. */
        SOURCE_ABSENT,
        /** The expression cannot be computed. */
        EXPRESSION_WRONG,
        /** Nobody typed it in. */
        NOT_TYPED_IN,
        /** It may not be told in public. */
        SUPPRESSED
    }
}
