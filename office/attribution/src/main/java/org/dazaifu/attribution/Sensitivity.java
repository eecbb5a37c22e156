package org.dazaifu.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How easily the result would be another.
 *
 * @param firstPlace the least evidence without which another would stand first; null where no set
 *     that was tried does that
 * @param words the least evidence without which other words would be used of the first; null as
 *     above
 * @param deciding what, if it were found, would move most between the first two; empty where there
 *     are not two
 */
public record Sensitivity(
        @Nullable Removal firstPlace, @Nullable Removal words, List<Deciding> deciding) {

    /** Nothing to change. */
    static final Sensitivity NONE = new Sensitivity(null, null, List.of());

    public Sensitivity {
        deciding = List.copyOf(deciding);
    }

    /**
     * Evidence and what would be so without it.
     *
     * @param evidence identifiers of what is removed
     * @param smallest whether it is known that no smaller set does it
     * @param sentence what would then be so
     */
    public record Removal(List<String> evidence, boolean smallest, String sentence) {
        public Removal {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Something that was not observed.
     *
     * @param id its identifier
     * @param name its name
     * @param towards the hypothesis that it would speak for
     * @param factor how many times likelier it would make that one against the other
     * @param sentence the same in words
     */
    public record Deciding(
            String id, String name, String towards, double factor, String sentence) {}
}
