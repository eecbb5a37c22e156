package org.dazaifu.strategy.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.figure.Interval;

/**
 * A figure that no case tells, as somebody read it from a document.
 *
 * @param from the first day that it covers
 * @param to the last day that it covers
 * @param value in the indicator's unit
 * @param n how many were asked or counted, where it is said
 */
public record TypedFigure(
        Instant recorded,
        String by,
        String indicator,
        LocalDate from,
        LocalDate to,
        BigDecimal value,
        OptionalLong n,
        Optional<Interval> interval,
        Evidence document,
        Place at)
        implements Entry {

    public TypedFigure {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("'to' is before 'from'");
        }
        if (n.orElse(0) < 0) {
            throw new IllegalArgumentException("n is not negative");
        }
    }
}
