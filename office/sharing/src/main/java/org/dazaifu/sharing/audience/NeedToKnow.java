package org.dazaifu.sharing.audience;

import java.util.Set;

/**
 * What an audience needs to know; an empty set asks for everything of its kind.
 *
 * @param sectors whose victims concern it
 * @param aims which aims of attackers concern it
 * @param kinds which types of STIX objects it gets
 */
public record NeedToKnow(Set<String> sectors, Set<String> aims, Set<String> kinds) {

    /** Everything. */
    public static final NeedToKnow ALL = new NeedToKnow(Set.of(), Set.of(), Set.of());

    public NeedToKnow {
        sectors = Set.copyOf(sectors);
        aims = Set.copyOf(aims);
        kinds = Set.copyOf(kinds);
    }
}
