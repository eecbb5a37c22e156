package org.dazaifu.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * An entry of ISO 3166-1: its alpha-2 code and a short English name.
 *
 * <p>An entry is a country or an area, which need not be a State; listing one says nothing about
 * its status. Where a {@link StateClaim} names one, the source's claim is about the State that the
 * entry stands for.
 *
 * @param code two capital letters, such as {@code KP}
 * @param name a short English name, such as {@code North Korea}
 */
public record Country(String code, String name) implements Comparable<Country> {

    public Country {
        if (code.length() != 2 || !isCapital(code.charAt(0)) || !isCapital(code.charAt(1))) {
            throw new IllegalArgumentException("not an ISO 3166-1 alpha-2 code: " + code);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a country has a name: " + code);
        }
    }

    /**
     * The entry that {@code text} names by its code or by a usual English name, in any case and
     * spacing.
     */
    public static Optional<Country> named(String text) {
        return CountryTable.named(text);
    }

    /** Every entry, ordered by code. */
    public static List<Country> all() {
        return CountryTable.all();
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return name + " (" + code + ")";
    }
}
