package org.dazaifu.attribution;

import java.util.List;

/**
 * Who probably did it, on each rung apart: the group, and the State that sources suspect behind
 * groups.
 *
 * <p>Probabilities are over all groups of the knowledge base and <em>unattributed</em> (an unknown
 * group, or a known one that left nothing telling); they add up to 1. A State's probability is that
 * of the groups which sources connect with it; it says nothing about conduct of that State in law.
 *
 * @param groups the hypotheses, most probable first; evidence is given for the first {@value
 *     AttributionEngine#EXPLAINED}
 * @param states the States that sources suspect of sponsoring groups, most probable first
 * @param unattributed the probability that no group of the knowledge base did it
 * @param groupRung what may be said on the rung of the group
 * @param stateRung what may be said on the rung of the State
 * @param unused observations that did not count, or not as they were given, each with why, in a
 *     sentence
 * @param notShown what the result does not show, in sentences
 * @param method the method's name and version, such as {@code naive-bayes/1}
 */
public record Assessment(
        List<Hypothesis> groups,
        List<StateHypothesis> states,
        double unattributed,
        Rung groupRung,
        Rung stateRung,
        List<String> unused,
        List<String> notShown,
        String method) {

    public Assessment {
        groups = List.copyOf(groups);
        states = List.copyOf(states);
        unused = List.copyOf(unused);
        notShown = List.copyOf(notShown);
        if (!(unattributed >= 0 && unattributed <= 1)) {
            throw new IllegalArgumentException("a probability lies in [0, 1], not " + unattributed);
        }
    }

    /** Whether neither a group nor a State can be named on this evidence. */
    public boolean abstains() {
        return groupRung.abstains() && stateRung.abstains();
    }

    /**
     * A group that may have done it.
     *
     * @param group its identifier in the knowledge base, such as {@code G0016}
     * @param name its name
     * @param suspected which States sources connect it with, and which sources; several where they
     *     disagree
     * @param probability that it did it, given everything observed
     * @param evidenceFor what speaks for it, strongest first
     * @param evidenceAgainst what speaks against it, strongest first
     */
    public record Hypothesis(
            String group,
            String name,
            List<SuspectedState> suspected,
            double probability,
            List<Evidence> evidenceFor,
            List<Evidence> evidenceAgainst) {
        public Hypothesis {
            suspected = List.copyOf(suspected);
            evidenceFor = List.copyOf(evidenceFor);
            evidenceAgainst = List.copyOf(evidenceAgainst);
        }
    }

    /** A State that a source connects with a group; the source is named. */
    public record SuspectedState(String state, String name, String source) {}

    /**
     * One observation and how far it bears on one hypothesis.
     *
     * @param kind {@code technique}, {@code software}, {@code prior}, ...
     * @param id identifier of the thing observed
     * @param name its name
     * @param factor how many times likelier the hypothesis is with it than without it; below 1 it
     *     speaks against
     * @param reports how many independent reports say that the group uses it
     * @param sightings numbers of sightings that show it
     * @param sentence the same in words
     */
    public record Evidence(
            String kind,
            String id,
            String name,
            double factor,
            int reports,
            List<Long> sightings,
            String sentence) {
        public Evidence {
            sightings = List.copyOf(sightings);
        }
    }

    /** A State and the probability of the groups that sources connect with it. */
    public record StateHypothesis(
            String state, String name, double probability, List<String> groups) {
        public StateHypothesis {
            groups = List.copyOf(groups);
        }
    }

    /**
     * What may be said on one rung.
     *
     * @param abstains whether nobody may be named
     * @param words the estimative phrase (ICD 203) with its subject, or why nobody is named
     */
    public record Rung(boolean abstains, String words) {}
}
