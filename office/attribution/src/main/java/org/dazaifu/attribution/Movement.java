package org.dazaifu.attribution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the probabilities moved as evidence came in, in the order in which it was first seen; what
 * has no time comes last, by identifier.
 *
 * @param hypotheses the identifiers of those that are followed: the most probable in the end
 * @param names their names
 * @param steps from before any evidence to all of it
 */
public record Movement(List<String> hypotheses, List<String> names, List<Step> steps) {

    /** How many hypotheses are followed. */
    static final int FOLLOWED = 5;

    public Movement {
        hypotheses = List.copyOf(hypotheses);
        names = List.copyOf(names);
        steps = List.copyOf(steps);
    }

    /**
     * One more piece of evidence.
     *
     * @param evidence its identifier; empty for the start
     * @param name its name
     * @param time when it was first seen; null where not known
     * @param probabilities of the hypotheses that are followed, in their order
     * @param unattributed the probability of nobody known
     */
    public record Step(
            String evidence,
            String name,
            @Nullable Instant time,
            List<Double> probabilities,
            double unattributed) {
        public Step {
            probabilities = List.copyOf(probabilities);
        }
    }
}
