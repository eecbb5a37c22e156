package org.dazaifu.strategy.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.facts.View;

/**
 * A table that is wanted: what became known in each year of the strategy, by one dimension or two,
 * with all totals. Tables of one view share the cells that they have in common.
 *
 * @param view of cases
 * @param amount the column of money that is added up beside the counts; empty where none is
 */
public record Breakdown(String id, View view, List<Dimension> dimensions, Optional<String> amount) {

    public Breakdown {
        dimensions = List.copyOf(dimensions);
        if (!view.ofCases()) {
            throw new IllegalArgumentException(view.word() + " has no cases behind it");
        }
        if (dimensions.isEmpty() || dimensions.size() > 2) {
            throw new IllegalArgumentException("a table has one dimension or two");
        }
        Set<String> ids = new HashSet<>();
        for (Dimension one : dimensions) {
            if (one.index(view).isEmpty() || !ids.add(one.id())) {
                throw new IllegalArgumentException(
                        view.word() + " cannot be broken down by " + one.id());
            }
        }
        if (amount.isPresent()) {
            OptionalInt index = view.index(amount.get());
            if (index.isEmpty()
                    || !view.columns()
                            .get(index.getAsInt())
                            .unit()
                            .equals(Optional.of(Unit.MONEY))) {
                throw new IllegalArgumentException(
                        view.word() + " has no money in " + amount.get());
            }
        }
    }

    /** A table of counts alone. */
    public static Breakdown of(String id, View view, Dimension... dimensions) {
        return new Breakdown(id, view, List.of(dimensions), Optional.empty());
    }
}
