package org.dazaifu.strategy.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table as it may be told.
 *
 * @param years of the strategy that have ended, then {@link Dimension#ALL} of them; a year ended by
 *     the last day of {@link Disclosure#days()}
 * @param cells each year and each code of each dimension, in order
 */
public record PublicTable(Breakdown breakdown, List<String> years, List<Cell> cells) {

    /**
     * A cell. What is suppressed is empty, whatever the reason.
     *
     * @param codes one for each dimension
     * @param count of rows of the view
     * @param amount in the strategy's currency; also empty where the table has none
     */
    public record Cell(String year, List<String> codes, OptionalLong count, OptionalLong amount) {
        public Cell {
            codes = List.copyOf(codes);
        }
    }

    public PublicTable {
        years = List.copyOf(years);
        cells = List.copyOf(cells);
    }

    /** The cell of a year and codes; empty where the table has none. */
    public Optional<Cell> cell(String year, String... codes) {
        List<String> wanted = List.of(codes);
        return cells.stream()
                .filter(one -> one.year().equals(year) && one.codes().equals(wanted))
                .findFirst();
    }

    /** All cells by year and codes, for whoever asks often. */
    public Map<List<String>, Cell> byPlace() {
        Map<List<String>, Cell> places = new HashMap<>();
        for (Cell one : cells) {
            List<String> place = new java.util.ArrayList<>(List.of(one.year()));
            place.addAll(one.codes());
            places.put(List.copyOf(place), one);
        }
        return places;
    }
}
