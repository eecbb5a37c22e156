package org.dazaifu.attribution;

import java.util.List;

/**
 * The hypothesis that some of the evidence is another actor's, planted to look like a group's; two
 * actors' evidence in one incident looks the same.
 *
 * @param probability that it is so, if a known group did it; told from clean evidence only a little
 *     better than by chance, as docs/attribution.md measures
 * @param imitated the groups that it would imitate, most probable first
 * @param culprits who did it then, most probable first
 * @param words the same in a sentence
 */
public record FalseFlag(
        double probability, List<Part> imitated, List<Part> culprits, String words) {

    /** How many groups are given on each side. */
    static final int SHOWN = 3;

    public FalseFlag {
        imitated = List.copyOf(imitated);
        culprits = List.copyOf(culprits);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies in [0, 1], not " + probability);
        }
    }

    /** A group's part in it, and how probable that is if the hypothesis holds. */
    public record Part(String group, String name, double probability) {}
}
