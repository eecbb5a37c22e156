package org.dazaifu.stix.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Gives each slot as many of the candidates in a window as it needs, along augmenting paths. */
final class Assignment {

    private final Slot[] slots;
    private final long[] needed;
    private final List<Map<Integer, Long>> candidates = new ArrayList<>();
    private final Map<Integer, Long> free = new HashMap<>();
    private final List<Map<Integer, Long>> given = new ArrayList<>();

    /**
     * A window in which there are enough candidates.
     *
     * @param needed by sets of slots, as bits
     */
    Assignment(Slot[] slots, long[] needed, int begin, int end) {
        this.slots = slots;
        this.needed = needed;
        for (Slot slot : slots) {
            var usable = new HashMap<Integer, Long>();
            for (int i = 0; i < slot.size() && slot.last()[i] >= begin; i++) {
                if (slot.first()[i] <= end) {
                    usable.put(slot.observation()[i], slot.times()[i]);
                }
            }
            candidates.add(usable);
            free.putAll(usable);
            given.add(new HashMap<>());
        }
    }

    void tell(IntConsumer observations) {
        for (int slot = 0; slot < slots.length; slot++) {
            long lacking = needed[1 << slot];
            while (lacking > 0) {
                lacking -= give(slot, lacking);
            }
        }
        given.stream().flatMap(g -> g.keySet().stream()).distinct().forEach(observations::accept);
    }

    /** Gives the slot at least one more. */
    private long give(int slot, long most) {
        int[] parent = new int[slots.length];
        int[] through = new int[slots.length];
        Arrays.fill(parent, -1);
        parent[slot] = slot;
        var reached = new ArrayDeque<>(List.of(slot));
        while (!reached.isEmpty()) {
            int at = reached.remove();
            for (int observation : candidates.get(at).keySet()) {
                long left = free.getOrDefault(observation, 0L);
                if (left > 0) {
                    long amount = at == slot ? Math.min(left, most) : 1;
                    take(at, observation, amount, parent, through);
                    return amount;
                }
                for (int holder = 0; holder < slots.length; holder++) {
                    if (parent[holder] < 0 && given.get(holder).getOrDefault(observation, 0L) > 0) {
                        parent[holder] = at;
                        through[holder] = observation;
                        reached.add(holder);
                    }
                }
            }
        }
        throw new IllegalStateException("a window was found that has too few observations");
    }

    private void take(int at, int observation, long amount, int[] parent, int[] through) {
        free.merge(observation, -amount, Long::sum);
        given.get(at).merge(observation, amount, Long::sum);
        int holder = at;
        while (parent[holder] != holder) {
            int passed = through[holder];
            given.get(holder).computeIfPresent(passed, (_, n) -> n > 1 ? n - 1 : null);
            given.get(parent[holder]).merge(passed, 1L, Long::sum);
            holder = parent[holder];
        }
    }
}
