package org.dazaifu.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * One source's statement that connects a group with a State. Country of origin and sponsorship are
 * different claims: a criminal group in a country is not that country's State.
 *
 * @param state the State named
 * @param kind what the source claims about it
 * @param source the entry that says so
 * @param confidence the source's own confidence from 0 to 100, or null where it states none
 */
public record StateClaim(Country state, Kind kind, Source source, @Nullable Integer confidence) {

    /** What is claimed; declared from the weakest to the strongest. */
    public enum Kind {
        /**
         * The group is of that country, which does not say that its State directs it (MISP's {@code
         * country}).
         */
        COUNTRY("country"),
        /**
         * A vendor files the group's activity under that State (MISP's {@code
         * microsoft-origin-threat}).
         */
        VENDOR_ORIGIN("origin by vendor"),
        /**
         * The State is suspected of sponsoring the group: the Council on Foreign Relations' Cyber
         * Operations Tracker as MISP carries it ({@code cfr-suspected-state-sponsor}).
         */
        STATE_SPONSOR("suspected State sponsor");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The claim in words for people. */
        public String words() {
            return words;
        }
    }

    public StateClaim {
        if (confidence != null && (confidence < 0 || confidence > 100)) {
            throw new IllegalArgumentException("confidence is from 0 to 100: " + confidence);
        }
    }
}
