package org.dazaifu.strategy.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.facts.FactTables;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.figure.Origin;
import org.dazaifu.strategy.indicator.IndicatorFigures;
import org.dazaifu.strategy.record.StrategyRecord;
import org.dazaifu.strategy.revision.StrategyAsOf;

/** For tests of pages: figures as of any days, of which those of fewer than ten are withheld. */
public final class MadeDisclosure {

    private static final int THRESHOLD = 10;

    private MadeDisclosure() {}

    public static Disclosure of(
            StrategyAsOf known, Optional<CaseShelf> cases, List<LocalDate> days) {
        Strategy strategy = known.reading().strategy();
        Map<LocalDate, Map<String, Figure>> figures = new HashMap<>();
        for (LocalDate day : days) {
            Instant moment =
                    day.plusDays(1).atStartOfDay(strategy.zone()).toInstant().minusNanos(1);
            StrategyRecord record = known.reading().record().asOf(moment);
            IndicatorFigures made =
                    new IndicatorFigures(
                            strategy,
                            record,
                            FactTables.of(
                                    cases,
                                    Optional.empty(),
                                    strategy.currency().getCurrencyCode(),
                                    moment));
            Map<String, Figure> ofDay = new HashMap<>();
            for (Indicator one : strategy.indicators()) {
                ofDay.put(one.id(), told(made.of(one, day).figure()));
            }
            figures.put(day, ofDay);
        }
        return new Disclosure(days, List.of(), figures, List.of(), List.of());
    }

    private static Figure told(Figure figure) {
        return figure instanceof Figure.Known known
                        && known.origin() instanceof Origin.Computed
                        && known.n().orElse(0) < THRESHOLD
                ? new Figure.Unknown(Figure.Reason.SUPPRESSED, "", known.on(), known.version())
                : figure;
    }
}
