package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.dazaifu.attribution.Sensitivity.Removal;
import org.jspecify.annotations.Nullable;

/**
 * The least evidence whose removal changes a result.
 *
 * <p>Every single observation is tried, then every pair where there are not too many; beyond, the
 * observation that matters most is removed again and again, and what turns out not to be needed is
 * put back. What that finds may not be the smallest, which {@link Removal#smallest} says.
 */
final class Fragility {

    /** Of so many observations or fewer, every pair is tried. */
    private static final int MOST_FOR_PAIRS = 12;

    /** So many are removed at most; a result that survives it is called stable. */
    private static final int MOST_REMOVED = 8;

    private final Scoring scoring;
    private final List<String> items;
    private final List<Posterior> without;

    /**
     * @param items what was observed
     * @param without the probabilities without each, in the same order
     */
    Fragility(Scoring scoring, List<String> items, List<Posterior> without) {
        this.scoring = scoring;
        this.items = items;
        this.without = without;
    }

    /** What was removed, with what it left; {@code smallest} where no smaller set does it. */
    record Found(List<String> removed, Posterior left, boolean smallest) {}

    /**
     * The least evidence without which the result is another.
     *
     * @param changed whether the result is another
     * @param hold how firmly it holds; the lower, the nearer to another
     */
    @Nullable Found least(Predicate<Posterior> changed, ToDoubleFunction<Posterior> hold) {
        int best = -1;
        for (int i = 0; i < items.size(); i++) {
            if (changed.test(without.get(i))
                    && (best < 0
                            || hold.applyAsDouble(without.get(i))
                                    < hold.applyAsDouble(without.get(best)))) {
                best = i;
            }
        }
        if (best >= 0) {
            return new Found(List.of(items.get(best)), without.get(best), true);
        }
        boolean pairs = items.size() <= MOST_FOR_PAIRS;
        Found pair = pairs ? pair(changed) : null;
        return pair != null ? pair : greedy(changed, hold, pairs);
    }

    private @Nullable Found pair(Predicate<Posterior> changed) {
        for (int i = 0; i < items.size(); i++) {
            for (int k = i + 1; k < items.size(); k++) {
                List<String> removed = List.of(items.get(i), items.get(k));
                Posterior left = left(removed);
                if (changed.test(left)) {
                    return new Found(removed, left, true);
                }
            }
        }
        return null;
    }

    private @Nullable Found greedy(
            Predicate<Posterior> changed, ToDoubleFunction<Posterior> hold, boolean noPair) {
        List<String> byHold = new ArrayList<>(items);
        byHold.sort(
                Comparator.comparingDouble(
                        (String item) -> hold.applyAsDouble(without.get(items.indexOf(item)))));
        var removed = new ArrayList<String>();
        for (String item : byHold) {
            if (removed.size() == MOST_REMOVED) {
                return null;
            }
            removed.add(item);
            if (changed.test(left(removed))) {
                return needed(removed, changed, noPair);
            }
        }
        return null;
    }

    private Found needed(List<String> removed, Predicate<Posterior> changed, boolean noPair) {
        var needed = new ArrayList<>(removed);
        for (String item : removed) {
            var fewer = new ArrayList<>(needed);
            fewer.remove(item);
            if (changed.test(left(fewer))) {
                needed = fewer;
            }
        }
        return new Found(needed, left(needed), needed.size() == 2 || noPair && needed.size() == 3);
    }

    private Posterior left(List<String> removed) {
        var left = new TreeSet<>(items);
        removed.forEach(left::remove);
        return scoring.of(left);
    }
}
