package org.dazaifu.strategy.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dazaifu.strategy.disclosure.TableCell.Quantity;

/**
 * Looks for other worlds: values of the hidden cells that give everything that is told, and are not
 * the true ones. A hidden cell is safe if in one world it is small and in another it is not.
 *
 * <p>Guarantees: a cell is called safe only on worlds that were checked in whole numbers, every sum
 * and every bound. The search itself reckons in floating point and may miss a world; then a cell is
 * called exposed that is not, and more is hidden than need be.
 */
final class Worlds {

    private final SumSystem system;
    private final Function<TableCell, Quantity> quantity;

    private Worlds(SumSystem system, Function<TableCell, Quantity> quantity) {
        this.system = system;
        this.quantity = quantity;
    }

    /**
     * What is already known to be safe, each cell with the cells that change in the world that
     * shows it. While these are hidden it stays so, whatever else is hidden or told.
     */
    record Safe(Map<Integer, BitSet> upward, Map<Integer, BitSet> downward) {
        Safe() {
            this(new HashMap<>(), new HashMap<>());
        }

        /** Whether some world needs a cell to be hidden. */
        boolean needs(int cell) {
            return needs(upward, cell) || needs(downward, cell);
        }

        private static boolean needs(Map<Integer, BitSet> worlds, int cell) {
            return worlds.values().stream().anyMatch(one -> one.get(cell));
        }

        /** The same without what needs a cell to be hidden. */
        Safe without(int cell) {
            Safe other = new Safe(new HashMap<>(upward), new HashMap<>(downward));
            other.upward.values().removeIf(one -> one.get(cell));
            other.downward.values().removeIf(one -> one.get(cell));
            return other;
        }
    }

    /**
     * Hidden cells of which too much could be worked out.
     *
     * @param safe is added to
     */
    static BitSet exposed(SumSystem system, Function<TableCell, Quantity> quantity, Safe safe) {
        return new Worlds(system, quantity).exposed(safe);
    }

    private BitSet exposed(Safe safe) {
        BitSet exposed = new BitSet();
        BitSet seen = new BitSet();
        for (int i = 0; i < system.size(); i++) {
            if (system.cell(i).hidden() && !seen.get(i)) {
                List<Integer> component = component(i, seen);
                if (component.stream().anyMatch(this::guarded)) {
                    search(component, safe);
                }
                for (int one : component) {
                    if (guarded(one)
                            && !(safe.upward.containsKey(one) && safe.downward.containsKey(one))) {
                        exposed.set(one);
                    }
                }
            }
        }
        return exposed;
    }

    private boolean guarded(int place) {
        return quantity.apply(system.cell(place)).guarded();
    }

    /** Hidden cells that hang together through sums. */
    private List<Integer> component(int first, BitSet seen) {
        List<Integer> component = new ArrayList<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(first));
        seen.set(first);
        while (!next.isEmpty()) {
            int one = next.poll();
            component.add(one);
            for (int sum : system.sumsOf(one)) {
                for (int other : system.sum(sum)) {
                    if (system.cell(other).hidden() && !seen.get(other)) {
                        seen.set(other);
                        next.add(other);
                    }
                }
            }
        }
        component.sort(null);
        return component;
    }

    private void search(List<Integer> component, Safe safe) {
        Quantity[] quantities =
                component.stream()
                        .map(one -> quantity.apply(system.cell(one)))
                        .toArray(Quantity[]::new);
        boolean up = false;
        boolean down = false;
        for (int i = 0; i < quantities.length; i++) {
            up |= quantities[i].guarded() && !safe.upward.containsKey(component.get(i));
            down |= quantities[i].guarded() && !safe.downward.containsKey(component.get(i));
        }
        if (!up && !down) {
            return;
        }
        HiddenPart part = HiddenPart.of(system, component);
        if (up) {
            WorldSearch search =
                    new WorldSearch(
                            part,
                            longs(quantities, Quantity::value),
                            longs(quantities, Quantity::surely));
            long[] enough = longs(quantities, Quantity::enough);
            search.onWorld(world -> mark(world, component, safe.upward, enough, false));
            for (int i = 0; i < quantities.length; i++) {
                if (quantities[i].guarded() && !safe.upward.containsKey(component.get(i))) {
                    search.raise(i, enough[i]);
                }
            }
        }
        if (down) {
            WorldSearch search =
                    new WorldSearch(
                            part,
                            longs(quantities, Quantity::value),
                            longs(quantities, Quantity::open));
            long[] little = longs(quantities, Quantity::little);
            search.onWorld(world -> mark(world, component, safe.downward, little, true));
            for (int i = 0; i < quantities.length; i++) {
                if (quantities[i].guarded() && !safe.downward.containsKey(component.get(i))) {
                    search.lower(i, little[i]);
                }
            }
        }
    }

    private void mark(
            long[] world,
            List<Integer> component,
            Map<Integer, BitSet> safe,
            long[] level,
            boolean atMost) {
        BitSet changed = new BitSet();
        for (int i = 0; i < world.length; i++) {
            int cell = component.get(i);
            if (world[i] != quantity.apply(system.cell(cell)).value()) {
                changed.set(cell);
            }
        }
        for (int i = 0; i < world.length; i++) {
            int cell = component.get(i);
            if (guarded(cell) && (atMost ? world[i] <= level[i] : world[i] >= level[i])) {
                BitSet before = safe.get(cell);
                if (before == null || before.cardinality() > changed.cardinality()) {
                    safe.put(cell, changed);
                }
            }
        }
    }

    private static long[] longs(
            Quantity[] quantities, java.util.function.ToLongFunction<Quantity> value) {
        long[] longs = new long[quantities.length];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = value.applyAsLong(quantities[i]);
        }
        return longs;
    }
}
