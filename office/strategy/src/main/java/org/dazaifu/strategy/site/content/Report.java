package org.dazaifu.strategy.site.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.disclosure.Breakdown;
import org.dazaifu.strategy.disclosure.Disclosing;
import org.dazaifu.strategy.disclosure.Disclosure;
import org.dazaifu.strategy.document.DisclosureRule;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.local.ReadinessOnRecord;
import org.dazaifu.strategy.progress.MeasureProgress;
import org.dazaifu.strategy.progress.Progress;
import org.dazaifu.strategy.record.Correction;
import org.dazaifu.strategy.record.StrategyRecord;
import org.dazaifu.strategy.revision.StrategyAsOf;

/**
 * All that the public report of a day says.
 *
 * @param known the strategy with what was known
 * @param progress of its measures; without figures of indicators
 * @param series every indicator, in the order of the document
 * @param figuresOn the last day of which there are figures; empty before the first
 * @param attributions the latest first
 * @param casesGiven whether there were cases to compute from
 */
public record Report(
        StrategyAsOf known,
        Progress progress,
        List<PublicSeries> series,
        Optional<LocalDate> figuresOn,
        List<PublicAttribution> attributions,
        boolean casesGiven) {

    /** No tables of counts are published, in any report. */
    private static final List<Breakdown> BREAKDOWNS = List.of();

    public Report {
        series = List.copyOf(series);
        attributions = List.copyOf(attributions);
    }

    /** What may be told as of a day; the same of every day for each report. */
    public static Disclosure disclosure(StrategyAsOf known, Optional<CaseShelf> cases) {
        Strategy strategy = known.reading().strategy();
        StrategyRecord record = known.reading().record();
        return Disclosing.of(
                strategy,
                record,
                cases,
                ReadinessOnRecord.of(record, strategy.period().from(), strategy.zone()),
                BREAKDOWNS,
                known.on());
    }

    /**
     * That of a day with what may be told.
     *
     * @param attributions the latest first
     * @param casesGiven whether there were cases
     * @throws MistakesException where measures wait for each other
     */
    public static Report of(
            StrategyAsOf known,
            Disclosure disclosure,
            List<PublicAttribution> attributions,
            boolean casesGiven)
            throws MistakesException {
        List<LocalDate> days = disclosure.days();
        return new Report(
                known,
                Progress.of(known, Map.of()),
                known.reading().strategy().indicators().stream()
                        .map(one -> PublicSeries.of(one, disclosure))
                        .toList(),
                days.isEmpty() ? Optional.empty() : Optional.of(days.getLast()),
                attributions,
                casesGiven);
    }

    public Strategy strategy() {
        return known.reading().strategy();
    }

    /** How few are too few to be told of. */
    public DisclosureRule rule() {
        return strategy().disclosure();
    }

    /** Every measure, in the order of the document. */
    public List<MeasureProgress> measures() {
        return progress.measures();
    }

    /** Corrections, the latest first. */
    public List<Correction> corrections() {
        return known.reading().record().corrections().reversed();
    }

    /** Measures that wait for a measure. */
    public List<Measure> waitingFor(String id) {
        return strategy().measures().stream()
                .filter(one -> one.dependencies().contains(id))
                .toList();
    }

    /** An indicator with its figures. */
    public Optional<PublicSeries> series(String indicator) {
        return series.stream().filter(one -> one.indicator().id().equals(indicator)).findFirst();
    }

    /** Measures that serve an indicator, in the order of the document. */
    public List<Measure> serving(String indicator) {
        return strategy().measures().stream()
                .filter(one -> one.indicators().contains(indicator))
                .toList();
    }
}
