package org.dazaifu.stix.pattern;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pattern as places to be filled: START and STOP are in the slots' times. */
sealed interface Plan {

    /** One observation. */
    record Fill(Slot slot) implements Plan {}

    /** All of them, by different observations. */
    record Every(List<Plan> parts) implements Plan {}

    /** One of them. */
    record Either(List<Plan> parts) implements Plan {}

    /** All of them, none earlier than those before it. */
    record InTurn(List<Plan> parts) implements Plan {}

    /** As often, by different observations. */
    record Times(Plan part, int times) implements Plan {}

    /** In so much time. */
    record Inside(Plan part, Duration window) implements Plan {}

    /**
     * How many observations it needs for each slot, if that is all it asks; empty if it asks for an
     * order or a window, or leaves a choice.
     */
    default Optional<Map<Slot, Long>> demand() {
        return switch (this) {
            case Fill(Slot slot) -> Optional.of(Map.of(slot, 1L));
            case Every(var parts) -> {
                var all = new LinkedHashMap<Slot, Long>();
                for (Plan part : parts) {
                    Optional<Map<Slot, Long>> demand = part.demand();
                    if (demand.isEmpty()) {
                        yield Optional.empty();
                    }
                    demand.get().forEach((slot, count) -> all.merge(slot, count, Plan::sum));
                }
                yield Optional.of(all);
            }
            case Times(Plan part, int times) ->
                    part.demand()
                            .map(demand -> {
                                var all = new LinkedHashMap<Slot, Long>();
                                demand.forEach((s, n) -> all.put(s, product(n, times)));
                                return all;
                            });
            case Either e -> Optional.empty();
            case InTurn i -> Optional.empty();
            case Inside i -> Optional.empty();
        };
    }

    /** How many observations may be bound at each slot, counting every branch of a choice. */
    default Map<Slot, Long> slots() {
        return switch (this) {
            case Fill(Slot slot) -> Map.of(slot, 1L);
            case Every(var parts) -> slots(parts);
            case Either(var parts) -> slots(parts);
            case InTurn(var parts) -> slots(parts);
            case Inside(Plan part, Duration window) -> part.slots();
            case Times(Plan part, int times) -> {
                var all = new LinkedHashMap<Slot, Long>();
                part.slots().forEach((slot, count) -> all.put(slot, product(count, times)));
                yield all;
            }
        };
    }

    /** The same for several parts together. */
    static Map<Slot, Long> slots(List<Plan> parts) {
        var all = new LinkedHashMap<Slot, Long>();
        for (Plan part : parts) {
            part.slots().forEach((slot, count) -> all.merge(slot, count, Plan::sum));
        }
        return all;
    }

    /** Far beyond any number of observations, and safe to add. */
    long MANY = 1L << 40;

    private static long sum(long one, long other) {
        return Math.min(MANY, one + other);
    }

    private static long product(long one, int other) {
        return one > MANY / other ? MANY : one * other;
    }
}
