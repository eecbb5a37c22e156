package org.dazaifu.response.content;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.response.content.Verdict.Withheld;

/**
 * Finds what is withheld in texts that others wrote. A name counts also where labels stand before
 * or after it; a word without a dot or colon that is no digest does not count, as it may be a word
 * of the language.
 */
final class Mentions {

    private static final int DIGEST = 32;

    private final Set<String> values = new HashSet<>();

    Mentions(List<Withheld> withheld) {
        for (Withheld one : withheld) {
            String text = one.text().toLowerCase(Locale.ROOT);
            values.add(text.substring(text.indexOf(':') + 1).strip());
            Indicator.read(one.text()).ifPresent(indicator -> values.add(indicator.value()));
        }
        values.removeIf(value ->
                value.indexOf('.') < 0 && value.indexOf(':') < 0 && value.length() < DIGEST);
    }

    /** One that {@code text} has. */
    Optional<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return values.stream().filter(value -> mentions(lower, value)).findFirst();
    }

    private static boolean mentions(String text, String value) {
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            if (!inLabel(text, at - 1) && !inLabel(text, at + value.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean inLabel(String text, int index) {
        if (index < 0 || index >= text.length()) {
            return false;
        }
        char c = text.charAt(index);
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
