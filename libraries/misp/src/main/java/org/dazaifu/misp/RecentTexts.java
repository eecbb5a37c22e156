package org.dazaifu.misp;

import org.dazaifu.misp.MispValue.Text;
import org.jspecify.annotations.Nullable;

/**
 * Texts that were read before, so that one that many attributes have (an event's number, a
 * category, a time) is kept once. Bounded: a newer text takes an older one's place. Several threads
 * may use one: each gets a text that is equal to what it gave.
 */
final class RecentTexts {

    private static final int LONGEST = 40;

    private final @Nullable Text[] recent = new @Nullable Text[1 << 12];

    Text of(String value) {
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
