package org.dazaifu.strategy.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that was entered, in the order in which it was entered.
 *
 * @param entries sorted by {@link Entry#recorded}, then as they stand in their files
 */
public record StrategyRecord(List<Entry> entries) {

    public StrategyRecord {
        entries = entries.stream().sorted(Comparator.comparing(Entry::recorded)).toList();
    }

    /** What was known at a moment: entries recorded then or before. */
    public StrategyRecord asOf(Instant moment) {
        return new StrategyRecord(
                entries.stream().filter(one -> !one.recorded().isAfter(moment)).toList());
    }

    /** Reports of a measure, oldest first. */
    public List<MeasureReport> reportsOf(String measure) {
        return entries.stream()
                .filter(MeasureReport.class::isInstance)
                .map(MeasureReport.class::cast)
                .filter(one -> one.measure().equals(measure))
                .toList();
    }

    /** Ids of the milestones that some of these reports claim to be reached, as first claimed. */
    public static Set<String> reached(List<MeasureReport> reports) {
        Set<String> reached = new LinkedHashSet<>();
        reports.forEach(
                one -> one.milestones().forEach(milestone -> reached.add(milestone.milestone())));
        return reached;
    }

    /** Figures of an indicator, oldest first; a later one for the same days replaces. */
    public List<TypedFigure> figuresOf(String indicator) {
        return entries.stream()
                .filter(TypedFigure.class::isInstance)
                .map(TypedFigure.class::cast)
                .filter(one -> one.indicator().equals(indicator))
                .toList();
    }

    /** What local governments answered of their readiness, oldest first. */
    public List<ReadinessReport> readiness() {
        return entries.stream()
                .filter(ReadinessReport.class::isInstance)
                .map(ReadinessReport.class::cast)
                .toList();
    }

    /** Corrections, oldest first. */
    public List<Correction> corrections() {
        return entries.stream()
                .filter(Correction.class::isInstance)
                .map(Correction.class::cast)
                .toList();
    }
}
