package org.dazaifu.attribution.circumstance;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something that the attacker's servers have in common.
 *
 * @param kind what it is
 * @param value its name or pattern, as found
 */
public record Infrastructure(Kind kind, String value) implements Comparable<Infrastructure> {

    private static final Comparator<Infrastructure> ORDER =
            Comparator.comparing(Infrastructure::kind).thenComparing(Infrastructure::value);

    /** What infrastructure has in common. */
    public enum Kind {
        /** Where the domains were registered. */
        REGISTRAR("registrar"),
        /** Who hosts the servers: a provider or an autonomous system. */
        HOSTING("hosting"),
        /** A certificate, its subject, its issuer or its fingerprint. */
        CERTIFICATE("certificate"),
        /** How domain names are made up. */
        DOMAIN_PATTERN("domain pattern");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in words for people. */
        public String words() {
            return words;
        }

        String id() {
            return words.replace(' ', '_').toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @throws IllegalArgumentException if the value is blank or no plain text
     */
    public Infrastructure {
        value = PlainText.checked("The " + kind.words(), value);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("The " + kind.words() + " is blank; name it.");
        }
    }

    /** By kind, then value. */
    @Override
    public int compareTo(Infrastructure other) {
        return ORDER.compare(this, other);
    }
}
