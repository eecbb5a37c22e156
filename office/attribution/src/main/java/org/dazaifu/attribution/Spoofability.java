package org.dazaifu.attribution;

import org.dazaifu.knowledge.Entity;
import org.dazaifu.knowledge.Software;

/**
 * How easily somebody else could leave a piece of evidence on purpose. Declared by kind, not
 * measured.
 */
public enum Spoofability {
    EASY("easy to imitate"),
    MODERATE("takes effort to imitate"),
    HARD("hard to imitate");

    /** Known of so many groups, a thing is common property. */
    private static final int COMMON = 3;

    private final String words;

    Spoofability(String words) {
        this.words = words;
    }

    /** In words for people. */
    public String words() {
        return words;
    }

    /**
     * Tools, and whatever three or more groups are known for, are easy; malware of one or two
     * groups is hard, since one needs to have it; a technique that so few are known for takes
     * effort.
     */
    static Spoofability of(Entity observed, int users) {
        if (users >= COMMON) {
            return EASY;
        }
        return switch (observed) {
            case Software software when software.type() == Software.Type.MALWARE -> HARD;
            case Software _ -> EASY;
            default -> MODERATE;
        };
    }
}
