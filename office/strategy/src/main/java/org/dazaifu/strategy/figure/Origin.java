package org.dazaifu.strategy.figure;

import java.time.Instant;
import java.util.List;

/** Where a known figure comes from. */
public sealed interface Origin {

    /**
     * Computed.
     *
     * @param cases ids of the cases behind it, sorted; for those who may see them, never for the
     *     public
     */
    record Computed(List<String> cases) implements Origin {
        public Computed {
            cases = List.copyOf(cases);
        }
    }

    /**
     * Typed in.
     *
     * @param by who
     * @param recorded when
     * @param document from what
     */
    record Typed(String by, Instant recorded, String document) implements Origin {}
}
