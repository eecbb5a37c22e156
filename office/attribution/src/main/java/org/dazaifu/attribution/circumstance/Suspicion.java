package org.dazaifu.attribution.circumstance;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.StateClaim;

/** The claims that connect a group with States, as words with their sources. */
final class Suspicion {

    private static final int SHOWN = 3;

    private Suspicion() {}

    /** Who says what of the group and {@code state}; the State alone if nobody does. */
    static String words(Group group, Country state) {
        SortedSet<String> claims = new TreeSet<>();
        for (StateClaim claim : group.states()) {
            if (claim.state().equals(state)) {
                claims.add(claim.kind().words() + ", " + claim.source());
            }
        }
        List<String> shown = claims.stream().limit(SHOWN).toList();
        int more = claims.size() - shown.size();
        return claims.isEmpty()
                ? state.name()
                : "%s (%s%s)"
                        .formatted(
                                state.name(),
                                String.join("; ", shown),
                                more == 0 ? "" : "; and " + more + " more");
    }
}
