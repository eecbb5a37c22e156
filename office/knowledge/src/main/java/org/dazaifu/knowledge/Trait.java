package org.dazaifu.knowledge;

/**
 * A fact about a group other than its names, State or tools.
 *
 * @param kind what the fact is about
 * @param value its value; see {@link Kind} for its form
 * @param source the entry that says so
 */
public record Trait(Kind kind, String value, Source source) {

    /** What a trait is about. */
    public enum Kind {
        /** A country said to be a victim's: an ISO 3166-1 alpha-2 code. */
        VICTIM_COUNTRY("suspected victims, countries"),
        /** A region, alliance or organisation said to be a victim, in the source's words. */
        VICTIM_OTHER("suspected victims, other"),
        /** A sector said to be targeted, in the source's words. */
        TARGET_SECTOR("targeted sectors"),
        /**
         * What its operations are for or do, such as espionage or financial theft, in the source's
         * words.
         */
        ACTIVITY("activity");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in words for people. */
        public String words() {
            return words;
        }
    }

    public Trait {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a trait has a value");
        }
    }
}
