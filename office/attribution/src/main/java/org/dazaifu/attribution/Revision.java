package org.dazaifu.attribution;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One change that an analyst makes to what an assessment rests on. None deletes anything: each can
 * be undone, and the assessment without any stays beside the one with them.
 */
public sealed interface Revision {

    /** Stands for nobody known where a hypothesis is named. */
    String UNATTRIBUTED = "unattributed";

    /** Adds something observed, a technique or a piece of software. */
    record Add(String item) implements Revision {}

    /** Leaves something observed out, as if it had not been. */
    record Withdraw(String item) implements Revision {}

    /**
     * Doubts something observed.
     *
     * @param credence the probability that it was really there
     */
    record Doubt(String item, double credence) implements Revision {
        public Doubt {
            if (!(credence > 0 && credence < 1)) {
                throw new IllegalArgumentException(
                        "the probability that %s was there lies between 0 and 1, not at %s; withdraw it, or trust it"
                                .formatted(item, credence));
            }
        }
    }

    /** Takes something observed at its word again, after a doubt or a withdrawal. */
    record Trust(String item) implements Revision {}

    /**
     * Makes a hypothesis likelier or less likely before any evidence.
     *
     * @param hypothesis a group's identifier, an own hypothesis' name, or {@link #UNATTRIBUTED}
     * @param factor on its odds, at most {@value Adjustments#MOST} either way
     */
    record Prior(String hypothesis, double factor) implements Revision {
        public Prior {
            Adjustments.requireFactor(factor);
        }
    }

    /**
     * Proposes somebody whom the knowledge base does not have. Proposing a name again replaces it.
     *
     * @param name who
     * @param share the part of the probability of nobody known that is theirs before any evidence
     * @param factors how many times likelier an observation is if it was them than if it was
     *     somebody else who is not known; 1 for what is not named
     */
    record Propose(String name, double share, SortedMap<String, Double> factors)
            implements Revision {
        public Propose {
            factors = new TreeMap<>(factors);
            factors.values().forEach(Adjustments::requireFactor);
            if (name.isBlank()) {
                throw new IllegalArgumentException("a hypothesis has a name");
            }
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException(
                        "the share of what is not known lies between 0 and 1, not at " + share);
            }
        }

        /** For callers with any map. */
        public Propose(String name, double share, Map<String, Double> factors) {
            this(name, share, new TreeMap<>(factors));
        }
    }

    /** Takes two or more groups for one actor. */
    record Merge(SortedSet<String> groups) implements Revision {
        public Merge {
            groups = new TreeSet<>(groups);
            if (groups.size() < 2) {
                throw new IllegalArgumentException("it takes two groups to merge");
            }
        }
    }

    /**
     * Takes back an earlier change, by its number.
     *
     * @param change the number; another undoing can be undone as well
     */
    record Undo(int change) implements Revision {}
}
