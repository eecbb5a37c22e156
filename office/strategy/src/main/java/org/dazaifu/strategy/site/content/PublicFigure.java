package org.dazaifu.strategy.site.content;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.dazaifu.strategy.figure.Interval;

/** A figure as everybody may see it: shown, or not with the reason that everybody may know. */
public sealed interface PublicFigure {

    /** The day of which it is the figure. */
    LocalDate on();

    /** The version of the definition by which it was made; 0 where none held. */
    int version();

    /**
     * Shown.
     *
     * @param n empty where it is not said
     * @param interval empty where none is told
     */
    record Shown(
            double value, OptionalLong n, Optional<Interval> interval, LocalDate on, int version)
            implements PublicFigure {}

    /** Not shown. */
    record NotShown(Why why, LocalDate on, int version) implements PublicFigure {}

    /** Why a figure is not shown. */
    enum Why {
        /** The indicator was not defined yet. */
        NOT_DEFINED_YET,
        /** Nothing that counts was known. */
        NOTHING_KNOWN,
        /** What it is computed from was not at hand, or the definition cannot be computed. */
        NOT_COMPUTED,
        /** Nobody reported it. */
        NOT_REPORTED,
        /** It is withheld, so that nobody can be found in it. */
        WITHHELD
    }
}
