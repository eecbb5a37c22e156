package org.dazaifu.strategy.progress;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.strategy.document.Direction;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.Period;
import org.dazaifu.strategy.document.Target;
import org.dazaifu.strategy.figure.Figure;

/**
 * An indicator beside its targets, as they hold on a day.
 *
 * @param ended the target of the newest year that has ended by the day of the figure and has one
 * @param next the target of the first year that has not
 */
public record IndicatorProgress(
        Indicator indicator,
        Figure figure,
        Optional<Target> ended,
        Optional<Target> next,
        Verdict verdict) {

    /** How the figure stands to the target of the newest year that ended. */
    public enum Verdict {
        REACHED,
        MISSED,
        /** No year with a target has ended. */
        NOT_DUE_YET,
        /** There is no figure, or none as new as the year's end. */
        UNKNOWN,
        /** It has no target. */
        NO_TARGET
    }

    static IndicatorProgress of(Indicator indicator, Figure figure, Period period, LocalDate day) {
        Optional<Target> ended = Optional.empty();
        Optional<Target> next = Optional.empty();
        for (Map.Entry<Integer, Target> one : indicator.targetsOn(day).entrySet()) {
            if (period.lastDayOf(one.getKey()).isAfter(day)) {
                next = next.or(() -> Optional.of(one.getValue()));
            } else {
                ended = Optional.of(one.getValue());
            }
        }
        return new IndicatorProgress(
                indicator, figure, ended, next, verdict(indicator, figure, period, ended, next));
    }

    private static Verdict verdict(
            Indicator indicator,
            Figure figure,
            Period period,
            Optional<Target> ended,
            Optional<Target> next) {
        if (ended.isEmpty()) {
            return next.isEmpty() ? Verdict.NO_TARGET : Verdict.NOT_DUE_YET;
        }
        Target target = ended.get();
        return switch (figure) {
            case Figure.Unknown _ -> Verdict.UNKNOWN;
            case Figure.Known known -> {
                if (known.on().isBefore(period.lastDayOf(target.year()))) {
                    yield Verdict.UNKNOWN;
                }
                double wanted = target.value().doubleValue();
                boolean reached =
                        indicator.direction() == Direction.UP
                                ? known.value() >= wanted
                                : known.value() <= wanted;
                yield reached ? Verdict.REACHED : Verdict.MISSED;
            }
        };
    }
}
