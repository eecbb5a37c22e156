package org.dazaifu.attribution;

import java.util.List;

/**
 * What may be said on each rung of attribution. Each has its own probability and its own evidence,
 * and abstains alone: one actor may be behind two cases and nobody know who; a group may be named
 * and no State.
 *
 * @param cluster whether this looks like one actor, and like an earlier case
 * @param group which group it was
 * @param state which State is suspected of sponsoring it
 * @param law whether a State is responsible in law; never concluded here
 */
public record Rungs(Rung cluster, Rung group, Rung state, Rung law) {

    /**
     * Conduct of a State in law is a question for lawyers, with facts that evidence of this kind
     * does not hold.
     */
    static final Rung LAW =
            new Rung(
                    true,
                    "Not concluded here: whether conduct is attributable to a State under international law is a question of its own.",
                    0,
                    List.of());

    /**
     * What may be said on one rung.
     *
     * @param abstains whether nothing may be named
     * @param words the estimative phrase (ICD 203) with its subject, or why nobody is named
     * @param probability of the most probable answer, named or not; 0 where there is none
     * @param evidence what it rests on, and what contradicts it, in sentences
     */
    public record Rung(boolean abstains, String words, double probability, List<String> evidence) {
        public Rung {
            evidence = List.copyOf(evidence);
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "a probability lies in [0, 1], not " + probability);
            }
        }
    }
}
