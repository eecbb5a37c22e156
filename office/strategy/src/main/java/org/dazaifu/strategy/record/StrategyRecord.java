package org.dazaifu.strategy.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that was entered, in the order in which it was entered: by {@link Entry#recorded}, then as it
 * stands in its files. What is asked of it is sorted once, when it is made.
 */
public final class StrategyRecord {

    private final List<Entry> entries;
    private final Map<String, List<MeasureReport>> reports;
    private final Map<String, List<TypedFigure>> figures;
    private final List<ReadinessReport> readiness;
    private final List<Correction> corrections;

    /** Of these entries, in any order. */
    public StrategyRecord(List<Entry> entries) {
        this.entries = entries.stream().sorted(Comparator.comparing(Entry::recorded)).toList();
        this.reports = by(all(MeasureReport.class), MeasureReport::measure);
        this.figures = by(all(TypedFigure.class), TypedFigure::indicator);
        this.readiness = all(ReadinessReport.class);
        this.corrections = all(Correction.class);
    }

    private <T> List<T> all(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T> Map<String, List<T>> by(List<T> all, Function<T, String> id) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                id, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    /** All, sorted. */
    public List<Entry> entries() {
        return entries;
    }

    /** What was known at a moment: entries recorded then or before. */
    public StrategyRecord asOf(Instant moment) {
        return new StrategyRecord(
                entries.stream().filter(one -> !one.recorded().isAfter(moment)).toList());
    }

    /** Reports of a measure, oldest first. */
    public List<MeasureReport> reportsOf(String measure) {
        return reports.getOrDefault(measure, List.of());
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
        return figures.getOrDefault(indicator, List.of());
    }

    /** What local governments answered of their readiness, oldest first. */
    public List<ReadinessReport> readiness() {
        return readiness;
    }

    /** Corrections, oldest first. */
    public List<Correction> corrections() {
        return corrections;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StrategyRecord that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }
}
