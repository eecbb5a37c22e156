package org.dazaifu.strategy.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dazaifu.casebook.milestone.CaseMilestones;

/**
 * What one verified case says that views are made of.
 *
 * @param opened when the case was created
 * @param found what the investigation found; empty while the case is incomplete
 * @param releases in the order in which they were made
 */
public record CaseFacts(
        String id,
        String marking,
        Instant opened,
        Optional<Found> found,
        List<Released> releases,
        CaseMilestones milestones) {

    /**
     * What an investigation found.
     *
     * @param known when its results were made; what an earlier investigation of the same case had
     *     found is not kept
     * @param first the first sighting; empty where none has a time
     * @param sector of the victim, as the investigation was told; empty where it was not
     * @param aims that it serves, in the order in which the case names them
     * @param rung how far the attribution reached: none, cluster, group or state
     * @param group the first hypothesis; empty where there is none
     * @param state the first suspected State; empty where there is none
     */
    public record Found(
            Instant known,
            Optional<Instant> first,
            Optional<Instant> last,
            String sector,
            List<String> aims,
            List<Technique> techniques,
            String rung,
            Optional<Hypothesis> group,
            Optional<Hypothesis> state) {
        public Found {
            aims = List.copyOf(aims);
            techniques = List.copyOf(techniques);
        }
    }

    /** Who it may have been. */
    public record Hypothesis(String id, String name, double probability) {}

    /** A technique, with when it was first seen where that is known. */
    public record Technique(String id, Optional<Instant> first) {}

    /** A release to an audience. */
    public record Released(Instant at, String audience) {}

    public CaseFacts {
        releases = List.copyOf(releases);
    }
}
