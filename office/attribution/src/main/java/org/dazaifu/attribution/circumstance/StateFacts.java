package org.dazaifu.attribution.circumstance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dazaifu.knowledge.Country;

/**
 * How people of a State work and write.
 *
 * @param country ISO 3166-1 alpha-2
 * @param zones its time zones, that of the seat of government first
 * @param weeks its usual working weeks
 * @param languages its official languages that are much written, as {@link Languages#tag} gives
 *     them
 */
record StateFacts(
        String country, List<ZoneId> zones, List<WorkingWeek> weeks, List<String> languages) {

    private static final Map<String, StateFacts> TABLE =
            FactTable.rows("states.tsv", 4).stream()
                    .map(StateFacts::read)
                    .collect(Collectors.toUnmodifiableMap(StateFacts::country, f -> f));

    StateFacts {
        zones = List.copyOf(zones);
        weeks = List.copyOf(weeks);
        languages = List.copyOf(languages);
    }

    /** The facts on {@code state}; empty if the table does not have it. */
    static Optional<StateFacts> of(Country state) {
        return Optional.ofNullable(TABLE.get(state.code()));
    }

    /** Whether the day is a working day in all of its usual weeks. */
    boolean works(LocalDate day) {
        return weeks.stream().allMatch(w -> w.works(day.getDayOfWeek()));
    }

    private static StateFacts read(List<String> row) {
        return new StateFacts(
                row.get(0),
                list(row.get(1), ZoneId::of),
                list(row.get(2), WorkingWeek::valueOf),
                list(row.get(3), Languages::tag));
    }

    private static <T> List<T> list(String cell, Function<String, T> reading) {
        return Arrays.stream(cell.split(" ", -1)).map(reading).toList();
    }
}
