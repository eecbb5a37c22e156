package org.dazaifu.attribution.model;

import java.util.Locale;

/**
 * What is counted for a group, given what was observed; the score of a group is a weighted sum of
 * these. The formulas are in docs/attribution.md.
 */
public enum Feature {
    /**
     * Techniques that reports say the group to use, by rarity and by what they say beyond the
     * others, over the root of their number.
     */
    TECHNIQUES(false),
    /**
     * How often the group's reports tell of each technique, compared with all reports, by what it
     * says beyond the others.
     */
    RATE(false),
    /** Techniques that only software of the group is known to do, by rarity. */
    VIA_SOFTWARE(false),
    /** Techniques that only a campaign told of in a report on the group used, by rarity. */
    CAMPAIGN(false),
    /** How many of the techniques a group about which as much is known would use by chance. */
    CHANCE(false),
    /** Software that reports say the group to use, by rarity. */
    SOFTWARE(false),
    /** Software that reports say this group alone to use. */
    EXCLUSIVE(false),
    /** Software that only a report on the group describes, by rarity. */
    DESCRIBED(false),
    /** The most that one report on the group tells of what was observed, for its length. */
    REPORT(false),
    /** Likeness to single reports on the group, the newer the more. */
    RECENT_REPORTS(false),
    /**
     * How much likelier the items are if the group planted those of another; it counts only if
     * evidence was planted.
     */
    PLANTED(false),
    /** Prior: reports on the group, each counting a third as much for every year of distance. */
    ACTIVITY(true),
    /** Prior: years since the nearest report on the group. */
    SILENCE(true),
    /** Prior: pieces of software known of the group. */
    ARSENAL(true);

    private final boolean prior;

    Feature(boolean prior) {
        this.prior = prior;
    }

    /** Whether it says something before any evidence. */
    public boolean prior() {
        return prior;
    }

    /** Its name in the file of weights. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
