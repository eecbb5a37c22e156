package org.dazaifu.taxii.server;

import java.time.Instant;
import java.util.Set;

/**
 * Which versions of an object are meant (TAXII 2.1, 3.4): those that any part of this names.
 *
 * @param all every one
 * @param first the earliest
 * @param last the latest
 * @param exact those of these instants
 */
public record VersionMatch(boolean all, boolean first, boolean last, Set<Instant> exact) {

    /** The latest. */
    public static final VersionMatch LAST = new VersionMatch(false, false, true, Set.of());

    /** Every one. */
    public static final VersionMatch ALL = new VersionMatch(true, false, false, Set.of());

    public VersionMatch {
        exact = Set.copyOf(exact);
    }

    /** Whether this names nothing but versions by their times. */
    boolean isExactOnly() {
        return !all && !first && !last;
    }
}
