package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The bindings of one part that are worth remembering while a search goes back in time.
 *
 * <p>Design note. Bindings arrive in falling order of {@link Binding#begin}. For whoever asks
 * later, a binding matters only if, for some choice of at most {@code others} observations that are
 * taken elsewhere, it is free and no remembered one that ends as early is. Those are kept; they are
 * a representative family in the sense of Monien (1985). As each of them comes with a set that it
 * avoids and all before it hit, there are at most {@code binomial(size + others, others)} for a
 * part that takes {@code size} observations, by the skew theorem of Bollobás (Frankl 1982, Kalai
 * 1984), however many observations there are: without rivals one, the earliest to end.
 */
final class BestBindings {

    private static final Comparator<Binding> BY_END = Comparator.comparingInt(Binding::end);

    private final long others;
    private final Effort effort;
    private List<Binding> kept = List.of();

    BestBindings(long others, Effort effort) {
        this.others = others;
        this.effort = effort;
    }

    /** By rising end. The list is never changed. */
    List<Binding> kept() {
        return kept;
    }

    /** Takes what arrived at one moment and gives what of it is worth keeping. */
    List<Binding> add(List<Binding> arrived) {
        if (arrived.isEmpty()) {
            return arrived;
        }
        if (others == 0) {
            return addEarliest(arrived);
        }
        var accepted = new ArrayList<Binding>();
        var best = new ArrayList<Binding>();
        List<Binding> sorted = arrived.stream().sorted(BY_END).toList();
        int a = 0;
        int k = 0;
        while (a < sorted.size() || k < kept.size()) {
            boolean old =
                    a == sorted.size()
                            || k < kept.size() && kept.get(k).end() <= sorted.get(a).end();
            Binding next = old ? kept.get(k++) : sorted.get(a++);
            if (isNeeded(next, best)) {
                best.add(next);
                if (!old) {
                    accepted.add(next);
                }
            }
        }
        kept = best;
        return accepted;
    }

    private List<Binding> addEarliest(List<Binding> arrived) {
        Binding earliest = arrived.getFirst();
        for (Binding binding : arrived) {
            earliest = binding.end() < earliest.end() ? binding : earliest;
        }
        effort.spend(arrived.size());
        if (!kept.isEmpty() && kept.getFirst().end() <= earliest.end()) {
            return List.of();
        }
        kept = List.of(earliest);
        return kept;
    }

    /** Whether others could take something of each of {@code before} and nothing of this. */
    private boolean isNeeded(Binding binding, List<Binding> before) {
        boolean single = binding.taken().length <= 1;
        for (Binding each : before) {
            if (each.taken().length == 0 || Arrays.equals(each.taken(), binding.taken())) {
                return false;
            }
            single &= each.taken().length == 1;
        }
        effort.spend(before.size() + 1L);
        if (single) {
            return before.size() <= others;
        }
        return canHit(before, 0, binding, new ArrayList<>());
    }

    private boolean canHit(List<Binding> before, int from, Binding spared, List<Long> hitting) {
        effort.spend(1);
        for (int i = from; i < before.size(); i++) {
            Binding each = before.get(i);
            effort.spend(hitting.size());
            if (hitting.stream().noneMatch(each::takes)) {
                if (hitting.size() == others) {
                    return false;
                }
                for (long instance : each.taken()) {
                    if (!spared.takes(instance)) {
                        hitting.add(instance);
                        if (canHit(before, i + 1, spared, hitting)) {
                            return true;
                        }
                        hitting.removeLast();
                    }
                }
                return false;
            }
        }
        return true;
    }
}
