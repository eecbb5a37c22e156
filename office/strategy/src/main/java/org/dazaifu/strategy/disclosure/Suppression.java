package org.dazaifu.strategy.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dazaifu.strategy.disclosure.TableCell.Quantity;
import org.dazaifu.strategy.disclosure.Withheld.Reason;

/**
 * Hides further cells of linked tables until what is hidden cannot be worked out.
 *
 * <p>Guarantees, where {@link #complete} gives none back: for every hidden cell that is guarded
 * there is a world (values of the hidden cells, in whole numbers, at least what is surely known,
 * every sum as told) in which it is small and one in which it is not. The same system gives the
 * same choice. It does not find the least that has to be hidden, which is NP-hard (J. P. Kelly, B.
 * L. Golden and A. A. Assad 1992): it hides what breaks fewest other sums, then what is smallest,
 * and tells again what turns out not to be needed.
 */
final class Suppression {

    /** How much is done at most to tell more, in cells times cells. */
    private static final long WORK = 20_000_000;

    private final SumSystem system;
    private Worlds.Safe counts = new Worlds.Safe();
    private Worlds.Safe amounts = new Worlds.Safe();

    private Suppression(SumSystem system) {
        this.system = system;
    }

    /**
     * Completes.
     *
     * @return guarded cells that stay exposed, though nothing is left that could be hidden
     */
    static BitSet complete(SumSystem system) {
        return new Suppression(system).complete();
    }

    /** Guarded cells that are exposed as it is. */
    static BitSet exposed(SumSystem system) {
        return new Suppression(system).exposed();
    }

    private BitSet exposed() {
        BitSet exposed = Worlds.exposed(system, cell -> cell.count, counts);
        exposed.or(Worlds.exposed(system, cell -> cell.amount, amounts));
        return exposed;
    }

    private BitSet complete() {
        Set<Integer> closed = new HashSet<>();
        while (true) {
            closeSums(closed);
            BitSet exposed = exposed();
            if (exposed.isEmpty()) {
                giveBack();
                return exposed;
            }
            if (!hideMore(exposed)) {
                return exposed;
            }
        }
    }

    /**
     * Tells again what no world needs, and what worlds can do without, the largest first: what is
     * hidden for others in the end is needed, every cell of it.
     */
    private void giveBack() {
        List<Integer> further =
                IntStream.range(0, system.size())
                        .filter(one -> system.cell(one).canTell())
                        .boxed()
                        .sorted(
                                Comparator.comparing(
                                                (Integer one) -> system.cell(one).count.value())
                                        .reversed())
                        .toList();
        for (int one : further) {
            if (!counts.needs(one) && !amounts.needs(one)) {
                system.cell(one).tell();
            }
        }
        int hidden = (int) system.cells().stream().filter(TableCell::hidden).count();
        int tries = hidden == 0 ? 0 : (int) (WORK / ((long) hidden * hidden));
        for (int one : further) {
            if (system.cell(one).hidden() && tries-- > 0) {
                giveBack(one);
            }
        }
    }

    private void giveBack(int cell) {
        Worlds.Safe ofCounts = counts;
        Worlds.Safe ofAmounts = amounts;
        counts = counts.without(cell);
        amounts = amounts.without(cell);
        system.cell(cell).tell();
        if (!exposed().isEmpty()) {
            system.cell(cell).hide(Reason.COMPLEMENTARY);
            counts = ofCounts;
            amounts = ofAmounts;
        }
    }

    /** A sum in which one cell alone is hidden tells it. */
    private void closeSums(Set<Integer> closed) {
        boolean again = true;
        while (again) {
            again = false;
            for (int sum = 0; sum < system.sums(); sum++) {
                if (!closed.contains(sum) && hidden(sum) == 1) {
                    again |= hide(best(List.of(sum), need(sum)));
                }
                if (hidden(sum) >= 2) {
                    closed.add(sum);
                }
            }
        }
    }

    /** One more cell for each exposed one; false where nothing is left. */
    private boolean hideMore(BitSet exposed) {
        boolean hid = false;
        Set<Integer> helped = new HashSet<>();
        for (int cell = exposed.nextSetBit(0); cell >= 0; cell = exposed.nextSetBit(cell + 1)) {
            List<Integer> sums = system.sumsOf(cell);
            if (sums.stream().noneMatch(helped::contains) && hide(best(sums, need(cell, 0L)))) {
                helped.addAll(sums);
                hid = true;
            }
        }
        return hid || hide(nearest(exposed));
    }

    /** What can be hidden nearest to an exposed cell whose own sums have nothing left. */
    private int nearest(BitSet exposed) {
        BitSet reached = (BitSet) exposed.clone();
        for (BitSet before = new BitSet(); !reached.equals(before); ) {
            before = (BitSet) reached.clone();
            Set<Integer> sums = new HashSet<>();
            before.stream()
                    .filter(one -> system.cell(one).hidden())
                    .forEach(one -> sums.addAll(system.sumsOf(one)));
            int found = best(sums.stream().sorted().toList(), 0);
            if (found >= 0) {
                return found;
            }
            sums.forEach(sum -> {
                for (int one : system.sum(sum)) {
                    reached.set(one);
                }
            });
        }
        return -1;
    }

    private boolean hide(int cell) {
        if (cell >= 0) {
            system.cell(cell).hide(Reason.COMPLEMENTARY);
        }
        return cell >= 0;
    }

    private int hidden(int sum) {
        int hidden = 0;
        for (int cell : system.sum(sum)) {
            hidden += system.cell(cell).hidden() ? 1 : 0;
        }
        return hidden;
    }

    /** How far the hidden cells of a sum have to be able to move. */
    private long need(int sum) {
        long need = 0;
        for (int cell : system.sum(sum)) {
            need = need(cell, need);
        }
        return need;
    }

    private long need(int cell, long otherwise) {
        Quantity count = system.cell(cell).count;
        return system.cell(cell).hidden() && count.guarded()
                ? Math.max(otherwise, count.enough() - count.value())
                : otherwise;
    }

    /** The best cell to hide in some of these sums; -1 where there is none. */
    private int best(List<Integer> among, long need) {
        TreeMap<Candidate, Integer> candidates = new TreeMap<>();
        for (int sum : among) {
            for (int cell : system.sum(sum)) {
                if (system.cell(cell).canHide()) {
                    candidates.put(candidate(cell, need), cell);
                }
            }
        }
        return candidates.isEmpty() ? -1 : candidates.firstEntry().getValue();
    }

    /**
     * What speaks against a cell, the weightiest first.
     *
     * @param known that it is nearly known from elsewhere
     * @param room that there is too little in it for the others to move
     * @param broken how many sums would have it as their only hidden cell
     */
    private record Candidate(boolean known, boolean room, int broken, long value, int cell)
            implements Comparable<Candidate> {

        private static final Comparator<Candidate> ORDER =
                Comparator.comparing(Candidate::known)
                        .thenComparing(Candidate::room)
                        .thenComparingInt(Candidate::broken)
                        .thenComparingLong(Candidate::value)
                        .thenComparingInt(Candidate::cell);

        @Override
        public int compareTo(Candidate other) {
            return ORDER.compare(this, other);
        }
    }

    private Candidate candidate(int cell, long need) {
        int broken = 0;
        for (int sum : system.sumsOf(cell)) {
            broken += hidden(sum) == 0 ? 1 : 0;
        }
        Quantity count = system.cell(cell).count;
        return new Candidate(
                system.cell(cell).known(),
                count.value() - count.surely() < need,
                broken,
                count.value(),
                cell);
    }
}
