package org.dazaifu.response.option;

import java.util.Locale;

/** How much of something, in four steps. */
public enum Grade {
    NONE,
    LOW,
    MEDIUM,
    HIGH;

    /** In files and for people; stable. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
