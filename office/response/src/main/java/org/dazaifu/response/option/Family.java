package org.dazaifu.response.option;

import java.util.Locale;

/** The five families of measures. */
public enum Family {
    TECHNICAL,
    COOPERATIVE,
    DIPLOMATIC,
    CRIMINAL,
    COUNTERMEASURE;

    /** In files and for people; stable. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
