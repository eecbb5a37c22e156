package org.dazaifu.response.embassy;

import java.util.Locale;
import org.dazaifu.knowledge.Country;
import org.dazaifu.response.language.Language;

/** The name of a State in a language; as it was given where it is in no table. */
final class StateName {

    private StateName() {}

    static String of(String given, Language language, SentenceBook book) {
        return Country.named(given.strip())
                .map(country ->
                        book.state(country.code())
                                .map(words -> words.in(language))
                                .orElseGet(() -> usual(country, language)))
                .orElse(given);
    }

    private static String usual(Country country, Language language) {
        return switch (language) {
            case ENGLISH -> country.name();
            case JAPANESE -> Locale.of("", country.code()).getDisplayCountry(Locale.JAPANESE);
        };
    }

    /** Whether two names are those of one State. */
    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String name) {
        return Country.named(name.strip())
                .map(Country::code)
                .orElse(name.strip().toLowerCase(Locale.ROOT));
    }
}
