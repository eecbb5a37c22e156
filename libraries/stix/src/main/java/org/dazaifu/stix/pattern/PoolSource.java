package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * So many observations for each of a few slots, none of which anyone outside wants.
 *
 * <p>Design note. By Hall's theorem (1935) the slots can be filled exactly if each set of them has
 * as many candidates as it needs. The search keeps, for each set of slots, how many candidates a
 * window has; the window opens backwards with the moments and its end is drawn in as long as that
 * leaves enough. So each candidate comes and goes once, and the whole costs the number of
 * candidates times the number of sets, at most {@code 2^}{@link #MOST_SLOTS}.
 */
final class PoolSource extends BindingSource {

    static final int MOST_SLOTS = 10;

    private final Slot[] slots;
    private final long[] needed;
    private final long[] present;
    private final Candidate[] byLast;
    private final Candidate[] byFirst;
    private final Map<Integer, int[]> counted = new HashMap<>();
    private final Effort effort;
    private int lacking;
    private int next;
    private int top;
    private int begun;

    private record Candidate(int slot, int observation, int first, int last, long times) {}

    PoolSource(Map<Slot, Long> demand, Effort effort) {
        super(Rivalry.NONE, effort);
        this.effort = effort;
        slots = demand.keySet().toArray(Slot[]::new);
        if (slots.length > MOST_SLOTS) {
            throw new IllegalArgumentException("at most " + MOST_SLOTS + " slots");
        }
        needed = new long[1 << slots.length];
        present = new long[1 << slots.length];
        for (int set = 1; set < needed.length; set++) {
            int lowest = Integer.numberOfTrailingZeros(set);
            needed[set] =
                    Math.min(
                            Plan.MANY,
                            needed[set & set - 1] + demand.getOrDefault(slots[lowest], 0L));
            lacking++;
        }
        byLast = candidates();
        byFirst = byLast.clone();
        Arrays.sort(byFirst, Comparator.comparingInt(Candidate::first));
        top = byFirst.length;
    }

    private Candidate[] candidates() {
        var all = new ArrayList<Candidate>();
        long most = needed[needed.length - 1];
        for (int s = 0; s < slots.length; s++) {
            Slot slot = slots[s];
            for (int i = 0; i < slot.size(); i++) {
                all.add(
                        new Candidate(
                                s,
                                slot.observation()[i],
                                slot.first()[i],
                                slot.last()[i],
                                Math.min(most, slot.times()[i])));
            }
        }
        all.sort(Comparator.comparingInt(Candidate::last).reversed());
        return all.toArray(Candidate[]::new);
    }

    @Override
    List<Binding> arriving(int moment) {
        int end = top;
        int latest = end == byFirst.length ? Integer.MAX_VALUE : byFirst[end].first() - 1;
        boolean changed = false;
        for (; next < byLast.length && byLast[next].last() == moment; next++) {
            if (byLast[next].first() <= latest) {
                count(byLast[next], 1);
                changed = true;
            }
        }
        begun = moment;
        if (!changed || lacking > 0) {
            return List.of();
        }
        while (lacking == 0) {
            top = dropped(top);
        }
        int moments = byFirst[top].first();
        return List.of(
                new Binding(
                        moment,
                        moments,
                        Binding.NOTHING,
                        observations ->
                                new Assignment(slots, needed, moment, moments).tell(observations)));
    }

    /** Takes away the candidates that were first seen latest, and leaves room for what may come. */
    private int dropped(int from) {
        int at = from - 1;
        int first = byFirst[at].first();
        while (at > 0 && byFirst[at - 1].first() == first) {
            at--;
        }
        for (int i = at; i < from; i++) {
            if (byFirst[i].last() >= begun) {
                count(byFirst[i], -1);
            }
        }
        return at;
    }

    /** One more or less of a candidate: how it changes the sets that one of its slots is in. */
    private void count(Candidate candidate, int change) {
        effort.spend(needed.length);
        int[] bySlot = counted.computeIfAbsent(candidate.observation(), _ -> new int[slots.length]);
        int before = mask(bySlot);
        bySlot[candidate.slot()] += change;
        int after = mask(bySlot);
        if (before == after) {
            return;
        }
        for (int set = 1; set < needed.length; set++) {
            boolean was = (set & before) != 0;
            boolean is = (set & after) != 0;
            if (was != is) {
                boolean lacked = present[set] < needed[set];
                present[set] += is ? candidate.times() : -candidate.times();
                boolean lacks = present[set] < needed[set];
                lacking += (lacks ? 1 : 0) - (lacked ? 1 : 0);
            }
        }
    }

    private static int mask(int[] bySlot) {
        int mask = 0;
        for (int i = 0; i < bySlot.length; i++) {
            mask |= bySlot[i] > 0 ? 1 << i : 0;
        }
        return mask;
    }
}
