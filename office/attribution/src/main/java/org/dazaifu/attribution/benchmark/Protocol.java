package org.dazaifu.attribution.benchmark;

import java.util.Locale;

/** What is taken away, or added, before an incident is scored. */
public enum Protocol {
    /** The incident's own report is taken out. */
    PLAIN,
    /** Its own, every report within six months of it, and undated ones. */
    GAP6,
    /** Its own and every report that is not older. */
    FORWARD,
    /**
     * What was known half a year before: its own, every report not more than six months older, and
     * undated ones.
     */
    FWD6,
    /** Its own and those that some relation of the same group cites together with it. */
    DEDUP,
    /**
     * Plain, with 20 % of the techniques and one piece of software from a group of another country.
     */
    FLAG20,
    /**
     * Plain, with 40 % of the techniques and one piece of software from a group of another country.
     */
    FLAG40,
    /** Plain, and once more with everything on the true group taken out. */
    UNKNOWN,
    /** Plain, on campaigns. */
    CAMPAIGNS;

    /** Its name on the command line. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The share of techniques that are planted. */
    double planted() {
        return switch (this) {
            case FLAG20 -> 0.2;
            case FLAG40 -> 0.4;
            case PLAIN, GAP6, FORWARD, FWD6, DEDUP, UNKNOWN, CAMPAIGNS -> 0;
        };
    }
}
