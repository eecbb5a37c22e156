package org.dazaifu.sharing.release;

/**
 * One thing that was left out or changed, for ourselves only.
 *
 * @param object the identifier it has in the case
 * @param place the property within it; empty where it is the whole object
 * @param kind what became of it
 * @param reason why, in a sentence
 */
public record Loss(String object, String place, Kind kind, String reason) {

    /** What became of it. */
    public enum Kind {
        /** The whole object stays here. */
        OBJECT,
        /** A property, an item of a list or an entry of a dictionary stays here. */
        PROPERTY,
        /** Words in a text were withheld. */
        WORDS,
        /** It goes, recomputed from what goes. */
        RECOMPUTED,
        /** It goes under another name. */
        PSEUDONYM
    }
}
