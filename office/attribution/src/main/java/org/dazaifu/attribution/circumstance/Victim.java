package org.dazaifu.attribution.circumstance;

import java.util.Locale;
import java.util.Optional;
import org.dazaifu.knowledge.Country;

/**
 * Who was attacked, as far as it was said.
 *
 * @param sector such as {@code energy}, or a source's word for it; empty where unknown
 * @param country ISO 3166-1 alpha-2 in capitals; empty where unknown
 */
public record Victim(String sector, String country) {

    /** Nothing is known of the victim. */
    public static final Victim UNKNOWN = new Victim("", "");

    /**
     * @throws IllegalArgumentException if the country is no such code or the sector no plain text
     */
    public Victim {
        sector = PlainText.checked("The victim's sector", sector);
        country = PlainText.checked("The victim's country", country);
        if (!country.isEmpty()) {
            country = code(country);
        }
    }

    private static String code(String text) {
        Optional<Country> country = Country.named(text.toUpperCase(Locale.ROOT));
        if (country.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no country of ISO 3166-1; write its two letters, such as JP."
                            .formatted(text));
        }
        String code = country.get().code();
        if (!code.equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a code of ISO 3166-1 alpha-2; write %s.".formatted(text, code));
        }
        return code;
    }
}
