package org.dazaifu.attribution;

import org.dazaifu.attribution.circumstance.Spoofability;
import org.dazaifu.knowledge.Entity;
import org.dazaifu.knowledge.Software;

/** How easily a technique or a piece of software is used to look like somebody else. Declared. */
final class Imitation {

    /** Known of so many groups, a thing is common property. */
    private static final int COMMON = 3;

    private Imitation() {}

    /**
     * Tools, and whatever three or more groups are known for, are easy; malware of one or two
     * groups is hard, since one needs to have it; a technique that so few are known for is
     * moderate.
     */
    static Spoofability of(Entity observed, int users) {
        if (users >= COMMON) {
            return Spoofability.EASY;
        }
        return switch (observed) {
            case Software software when software.type() == Software.Type.MALWARE ->
                    Spoofability.HARD;
            case Software _ -> Spoofability.EASY;
            default -> Spoofability.MODERATE;
        };
    }
}
