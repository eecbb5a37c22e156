package org.dazaifu.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.facts.FactTables;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.indicator.Computation;
import org.dazaifu.strategy.indicator.IndicatorFigures;
import org.dazaifu.strategy.local.ReadinessOnRecord;
import org.dazaifu.strategy.revision.StrategyAsOf;

/** Every indicator's figure as of a day, in the order of the document. */
final class StrategyFigures {

    private StrategyFigures() {}

    /** From the cases where there are some; else those of cases are unknown. */
    static Map<String, Computation> of(StrategyAsOf known, CasesArgument cases) throws IOException {
        Strategy strategy = known.reading().strategy();
        IndicatorFigures figures =
                new IndicatorFigures(
                        strategy,
                        known.reading().record(),
                        FactTables.of(
                                cases.read(),
                                ReadinessOnRecord.of(
                                        known.reading().record(),
                                        strategy.period().from(),
                                        strategy.zone()),
                                strategy.currency().getCurrencyCode(),
                                known.moment()));
        Map<String, Computation> computed = new LinkedHashMap<>();
        strategy.indicators()
                .forEach(one -> computed.putIfAbsent(one.id(), figures.of(one, known.on())));
        return computed;
    }

    /** The figures alone. */
    static Map<String, Figure> alone(Map<String, Computation> computed) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        computed.forEach((id, one) -> figures.put(id, one.figure()));
        return figures;
    }
}
