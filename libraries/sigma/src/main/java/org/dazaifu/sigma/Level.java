package org.dazaifu.sigma;

import java.util.Locale;
import java.util.Optional;

/**
 * How serious a rule's author holds a match to be, in the words of the Sigma specification, least
 * serious first.
 *
 * <p>Source: Sigma Rules Specification 2, "Level".
 */
public enum Level {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The word as rules write it, such as {@code high}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of a word in any case, or empty where the specification has no such word. */
    public static Optional<Level> of(String word) {
        for (Level level : values()) {
            if (level.name().equalsIgnoreCase(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
