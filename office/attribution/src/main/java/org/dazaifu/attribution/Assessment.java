package org.dazaifu.attribution;

import java.util.List;

/**
 * Who probably did it, on each rung apart, why, and how easily that would change.
 *
 * <p>Probabilities are over all hypotheses and <em>unattributed</em> (an unknown group, or a known
 * one that left nothing telling); they add up to 1. A State's probability is that of the groups
 * which sources suspect it of sponsoring; it says nothing about conduct of that State in law.
 *
 * @param groups the hypotheses, most probable first; evidence is given for the first {@value
 *     AttributionEngine#EXPLAINED}
 * @param states the States that sources suspect of sponsoring groups, most probable first
 * @param unattributed the probability that no group of the knowledge base did it
 * @param unattributedEvidence how everything observed bears on that
 * @param rungs what may be said on each rung
 * @param falseFlag the hypothesis that evidence was planted
 * @param sensitivity what would change the result
 * @param movement how the probabilities moved as the evidence came in
 * @param unused observations that did not count, or not as they were given, each with why, in a
 *     sentence
 * @param notShown what the result does not show, in sentences
 * @param method the method's name and version, such as {@code conditional-logit/3}
 */
public record Assessment(
        List<Hypothesis> groups,
        List<StateHypothesis> states,
        double unattributed,
        List<Evidence> unattributedEvidence,
        Rungs rungs,
        FalseFlag falseFlag,
        Sensitivity sensitivity,
        Movement movement,
        List<String> unused,
        List<String> notShown,
        String method) {

    public Assessment {
        groups = List.copyOf(groups);
        states = List.copyOf(states);
        unattributedEvidence = List.copyOf(unattributedEvidence);
        unused = List.copyOf(unused);
        notShown = List.copyOf(notShown);
        if (!(unattributed >= 0 && unattributed <= 1)) {
            throw new IllegalArgumentException("a probability lies in [0, 1], not " + unattributed);
        }
    }

    /** Whether neither a group nor a State can be named on this evidence. */
    public boolean abstains() {
        return rungs.group().abstains() && rungs.state().abstains();
    }

    /**
     * A State and the probability of the groups that sources suspect it of sponsoring.
     *
     * @param groups their identifiers, most probable first
     */
    public record StateHypothesis(
            String state, String name, double probability, List<String> groups) {
        public StateHypothesis {
            groups = List.copyOf(groups);
        }
    }
}
