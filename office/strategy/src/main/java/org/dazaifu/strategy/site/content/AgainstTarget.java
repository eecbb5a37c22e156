package org.dazaifu.strategy.site.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.dazaifu.strategy.document.Direction;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.Period;
import org.dazaifu.strategy.document.Target;
import org.dazaifu.strategy.document.Unit;

/**
 * Where an indicator stands against a target that holds on the day of the report.
 *
 * @param by the day by which the target is to be reached
 */
public record AgainstTarget(Target target, LocalDate by, Standing standing) {

    /** What can be said. */
    public enum Standing {
        /** When the time was over, the figure was at the target or beyond it. */
        REACHED,
        /** When the time was over, it was not. */
        MISSED,
        /** There is time, and so far the figure is at the target or beyond it. */
        THERE_SO_FAR,
        /** There is time, and so far it is not. */
        NOT_THERE_YET,
        /** What is counted can only grow until the time is over, and so far it is below. */
        TOO_EARLY,
        /** There is no figure that could be held against it. */
        UNKNOWN
    }

    /**
     * Against the target of the year of the latest figure, else the next that there is, else the
     * last.
     *
     * @return empty where no target holds on that day
     */
    public static Optional<AgainstTarget> now(PublicSeries series, Period period, LocalDate on) {
        int year = period.yearOf(series.latest().map(PublicFigure::on).orElse(on));
        var targets = series.indicator().targetsOn(on);
        return targets.values().stream()
                .filter(one -> one.year() >= year)
                .findFirst()
                .or(() -> targets.values().stream().max(Comparator.comparing(Target::year)))
                .map(target -> of(series, target, period, on));
    }

    /** Against one target. */
    public static AgainstTarget of(
            PublicSeries series, Target target, Period period, LocalDate on) {
        LocalDate by = period.lastDayOf(target.year());
        if (!by.isAfter(on)) {
            return new AgainstTarget(
                    target,
                    by,
                    series.byDay().stream()
                            .filter(one -> one.on().equals(by))
                            .findFirst()
                            .map(figure ->
                                    standing(
                                            series.indicator(),
                                            target,
                                            figure,
                                            Standing.REACHED,
                                            Standing.MISSED))
                            .orElse(Standing.UNKNOWN));
        }
        Optional<PublicFigure> ofThisYear =
                series.latest()
                        .filter(one -> !one.on().isBefore(period.firstDayOf(period.yearOf(on))));
        return new AgainstTarget(
                target,
                by,
                ofThisYear
                        .map(figure ->
                                standing(
                                        series.indicator(),
                                        target,
                                        figure,
                                        grows(series) ? Standing.TOO_EARLY : Standing.THERE_SO_FAR,
                                        Standing.NOT_THERE_YET))
                        .orElse(Standing.UNKNOWN));
    }

    /** Whether less is better of what only ever adds up. */
    private static boolean grows(PublicSeries series) {
        Unit unit = series.indicator().unit();
        return series.indicator().direction() == Direction.DOWN
                && (unit == Unit.COUNT || unit == Unit.MONEY);
    }

    private static Standing standing(
            Indicator indicator,
            Target target,
            PublicFigure figure,
            Standing reached,
            Standing not) {
        return switch (figure) {
            case PublicFigure.NotShown _ -> Standing.UNKNOWN;
            case PublicFigure.Shown shown -> {
                double wanted = target.value().doubleValue();
                yield (indicator.direction() == Direction.UP
                                ? shown.value() >= wanted
                                : shown.value() <= wanted)
                        ? reached
                        : not;
            }
        };
    }
}
