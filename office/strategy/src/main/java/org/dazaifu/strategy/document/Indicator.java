package org.dazaifu.strategy.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tells whether the strategy works.
 *
 * @param definitions versions, oldest first; at least one
 * @param targets in the order written; earlier ones of the same year are kept
 */
public record Indicator(
        String id,
        Text name,
        Unit unit,
        Direction direction,
        List<Definition> definitions,
        List<Target> targets,
        Place at) {

    public Indicator {
        definitions = List.copyOf(definitions);
        targets = List.copyOf(targets);
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException("an indicator has a definition");
        }
    }

    /** The definition that holds on a day; empty where none does yet. */
    public Optional<Definition> definitionOn(LocalDate day) {
        return definitions.stream()
                .filter(one -> !one.since().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The newest definition. */
    public Definition definition() {
        return definitions.getLast();
    }

    /** The targets that hold on a day, by year. */
    public SortedMap<Integer, Target> targetsOn(LocalDate day) {
        SortedMap<Integer, Target> holding = new TreeMap<>();
        for (Target target : targets) {
            if (!target.since().isAfter(day)) {
                holding.merge(
                        target.year(),
                        target,
                        (held, next) -> next.since().isBefore(held.since()) ? held : next);
            }
        }
        return holding;
    }
}
