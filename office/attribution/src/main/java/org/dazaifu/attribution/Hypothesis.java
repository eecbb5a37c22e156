package org.dazaifu.attribution;

import java.util.List;
import org.dazaifu.attribution.Evidence.Direction;

/**
 * Somebody who may have done it: a group, several groups that an analyst takes for one, or an
 * analyst's own hypothesis.
 *
 * @param group its identifier in the knowledge base, such as {@code G0016}; identifiers joined by
 *     {@code +} where groups were merged; {@code H} and a number where it is an analyst's own
 * @param name its name
 * @param suspected which States sources connect it with, and which sources; several where they
 *     disagree
 * @param probability that it did it, given everything observed
 * @param prior how many times likelier it is than the average group before any evidence
 * @param priorWords the same in words, with what it rests on
 * @param evidence how everything observed bears on it, strongest first; empty where it is too
 *     improbable to be explained
 */
public record Hypothesis(
        String group,
        String name,
        List<SuspectedState> suspected,
        double probability,
        double prior,
        String priorWords,
        List<Evidence> evidence) {

    public Hypothesis {
        suspected = List.copyOf(suspected);
        evidence = List.copyOf(evidence);
    }

    /** A State that a source connects with a group; the source is named. */
    public record SuspectedState(String state, String name, String source) {}

    /** The identifiers of its groups; its own where it is an analyst's. */
    public List<String> parts() {
        return List.of(group.split("\\+", -1));
    }

    /** What speaks for it, strongest first. */
    public List<Evidence> evidenceFor() {
        return pointing(Direction.FOR);
    }

    /** What speaks against it, strongest first. */
    public List<Evidence> evidenceAgainst() {
        return pointing(Direction.AGAINST);
    }

    /** What was observed and tells neither way. */
    public List<Evidence> neutral() {
        return pointing(Direction.NEUTRAL);
    }

    private List<Evidence> pointing(Direction direction) {
        return evidence.stream().filter(e -> e.direction() == direction).toList();
    }
}
