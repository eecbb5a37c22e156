package org.dazaifu.strategy.progress;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.revision.StrategyAsOf;

/**
 * Where a strategy stands as of a day.
 *
 * <p>Guarantees: the same strategy, record, figures and day give the same; what was recorded later
 * changes nothing. A measure is never on track without a report that is not old, nor done with
 * evidence without a document.
 *
 * @param on the day
 * @param measures in the order of the document; of two with one id the first
 * @param indicators those of which a figure was given
 * @param criticalPath ids of the measures from which the last day of the plan follows, first to
 *     last
 * @param end that day; empty where no open measure has one
 */
public record Progress(
        Strategy strategy,
        LocalDate on,
        List<MeasureProgress> measures,
        List<IndicatorProgress> indicators,
        List<String> criticalPath,
        Optional<LocalDate> end) {

    public Progress {
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
        criticalPath = List.copyOf(criticalPath);
    }

    /**
     * Of a strategy.
     *
     * @param figures by the indicator's id; of indicators that are absent nothing is said
     * @throws MistakesException where measures wait for each other
     */
    public static Progress of(StrategyAsOf known, Map<String, Figure> figures)
            throws MistakesException {
        return Plan.of(known).progress(figures);
    }

    /** The measure of this id. */
    public Optional<MeasureProgress> measure(String wanted) {
        return measures.stream().filter(one -> one.measure().id().equals(wanted)).findFirst();
    }

    /** The measures of a pillar, in the order written. */
    public List<MeasureProgress> measuresOf(String pillar) {
        return measures.stream().filter(one -> one.measure().pillar().equals(pillar)).toList();
    }

    /** How many measures are in each state; every state is there. */
    public Map<MeasureState, Integer> counts() {
        Map<MeasureState, Integer> counts = new EnumMap<>(MeasureState.class);
        for (MeasureState state : MeasureState.values()) {
            counts.put(state, 0);
        }
        measures.forEach(one -> counts.merge(one.state(), 1, Integer::sum));
        return counts;
    }

    /** Whether the plan as it stands ends after the strategy's period. */
    public boolean isPastPeriod() {
        return end.filter(one -> one.isAfter(strategy.period().to())).isPresent();
    }
}
