package org.dazaifu.stix;

import org.dazaifu.stix.StixValue.Text;
import org.jspecify.annotations.Nullable;

/**
 * Texts that were read before, so that one that many objects have (a type, a marking, a maker, a
 * time that is {@code created} and {@code modified}) is kept once. Bounded: a newer text takes an
 * older one's place. Several threads may use one: each gets a text that is equal to what it gave.
 */
public final class RecentTexts {

    private static final int LONGEST = 100;

    private final @Nullable Text[] recent = new @Nullable Text[1 << 12];

    /** None so far. */
    public RecentTexts() {}

    /** A text of this value, one that was given before if it is at hand. */
    public Text of(String value) {
        if (value.length() > LONGEST) {
            return new Text(value);
        }
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 12 ^ hash >>> 24) & recent.length - 1;
        Text there = recent[slot];
        if (there != null && there.value().equals(value)) {
            return there;
        }
        Text made = new Text(value);
        recent[slot] = made;
        return made;
    }
}
