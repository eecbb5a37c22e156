package org.dazaifu.strategy.site.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.strategy.disclosure.Disclosure;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.figure.Figure;

/**
 * An indicator with its figures as everybody may see them.
 *
 * <p>Guarantees: every figure was let through by a {@link Disclosure}; there is no other way to
 * make one of these.
 */
public final class PublicSeries {

    private final Indicator indicator;
    private final List<PublicFigure> byDay;
    private final Optional<PublicFigure> latest;

    private PublicSeries(
            Indicator indicator, List<PublicFigure> byDay, Optional<PublicFigure> latest) {
        this.indicator = indicator;
        this.byDay = List.copyOf(byDay);
        this.latest = latest;
    }

    /** What may be told of an indicator. */
    public static PublicSeries of(Indicator indicator, Disclosure disclosure) {
        SortedMap<LocalDate, PublicFigure> byDay = new TreeMap<>();
        Optional<PublicFigure> latest = Optional.empty();
        for (LocalDate day : disclosure.days()) {
            PublicFigure figure = figure(disclosure.figure(indicator.id(), day));
            byDay.put(figure.on(), figure);
            latest = Optional.of(figure);
        }
        return new PublicSeries(indicator, List.copyOf(byDay.values()), latest);
    }

    private static PublicFigure figure(Figure figure) {
        return switch (figure) {
            case Figure.Known known ->
                    new PublicFigure.Shown(
                            known.value(),
                            known.n(),
                            known.interval(),
                            known.on(),
                            known.version());
            case Figure.Unknown unknown ->
                    new PublicFigure.NotShown(
                            why(unknown.reason()), unknown.on(), unknown.version());
        };
    }

    private static PublicFigure.Why why(Figure.Reason reason) {
        return switch (reason) {
            case NOT_DEFINED_YET -> PublicFigure.Why.NOT_DEFINED_YET;
            case NO_ROWS, NO_VALUES -> PublicFigure.Why.NOTHING_KNOWN;
            case SOURCE_ABSENT, EXPRESSION_WRONG -> PublicFigure.Why.NOT_COMPUTED;
            case NOT_TYPED_IN -> PublicFigure.Why.NOT_REPORTED;
            case SUPPRESSED -> PublicFigure.Why.WITHHELD;
        };
    }

    public Indicator indicator() {
        return indicator;
    }

    /** That of the last day of which there are figures; empty before the first such day. */
    public Optional<PublicFigure> latest() {
        return latest;
    }

    /**
     * One figure for each day of which there is one. A figure that somebody reports stays the same
     * from day to day until there is a newer; it stands here once, as it was known last.
     */
    public List<PublicFigure> byDay() {
        return byDay;
    }
}
