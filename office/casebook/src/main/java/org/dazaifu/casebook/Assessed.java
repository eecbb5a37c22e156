package org.dazaifu.casebook;

import java.util.Optional;
import java.util.Set;

/**
 * How far an assessment reached, and whom it holds for the likeliest; the rest of it is in {@code
 * case.json} and {@code review.json}.
 *
 * @param rung the highest on which it does not abstain: none, cluster, group or state
 * @param group the first hypothesis; empty where there is none
 * @param state the first suspected State; empty where there is none
 */
public record Assessed(String rung, Optional<Hypothesis> group, Optional<Hypothesis> state) {

    private static final Set<String> RUNGS = Set.of("none", "cluster", "group", "state");

    public Assessed {
        if (!RUNGS.contains(rung)) {
            throw new IllegalArgumentException("a rung '" + rung + "'");
        }
    }

    /** Who it may have been. */
    public record Hypothesis(String id, String name, double probability) {
        public Hypothesis {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability of " + probability);
            }
        }
    }
}
