package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of a pattern in a search that goes back in time, from the latest moment to the earliest.
 *
 * <p>At each moment it gives the bindings whose {@link Binding#begin} is that moment and that are
 * worth keeping.
 */
abstract class BindingSource {

    private final Rivalry rivalry;
    private final BestBindings best;
    private final List<Snapshot> history = new ArrayList<>();
    private int reached = Integer.MAX_VALUE;
    private List<Binding> latest = List.of();

    private record Snapshot(int moment, List<Binding> kept) {}

    BindingSource(Rivalry rivalry, Effort effort) {
        this.rivalry = rivalry;
        this.best = new BestBindings(rivalry.others(), effort);
    }

    /**
     * The bindings that begin at {@code moment}; asked for in falling order, perhaps repeatedly.
     */
    final List<Binding> at(int moment) {
        if (moment != reached) {
            latest = best.add(arriving(moment));
            reached = moment;
            if (!latest.isEmpty()) {
                history.add(new Snapshot(moment, best.kept()));
            }
        }
        return latest;
    }

    /** Those that begin at the moment reached or later, by rising end. */
    final List<Binding> kept() {
        return best.kept();
    }

    /** Those that begin at {@code moment} or later, as far as the search has come. */
    final List<Binding> keptFrom(int moment) {
        int low = 0;
        int high = history.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (history.get(middle).moment() >= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? List.of() : history.get(low - 1).kept();
    }

    final Rivalry rivalry() {
        return rivalry;
    }

    /** All bindings that begin at {@code moment}, or enough of them. */
    abstract List<Binding> arriving(int moment);

    /** Both of two bindings as one. */
    final Binding joined(Binding one, Binding other) {
        return new Binding(
                Math.min(one.begin(), other.begin()),
                Math.max(one.end(), other.end()),
                rivalry.among(Instances.union(one.taken(), other.taken())),
                observations -> {
                    one.bound().tell(observations);
                    other.bound().tell(observations);
                });
    }
}
