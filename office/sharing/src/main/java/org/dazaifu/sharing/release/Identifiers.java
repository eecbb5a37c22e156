package org.dazaifu.sharing.release;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Identifiers of objects in any text: whole, embedded, as a UUID alone, with or without hyphens.
 */
final class Identifiers {

    private static final Pattern ANY =
            Pattern.compile(
                    "(?i)(?:[a-z][a-z0-9-]*--)?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
    private static final int SHORTEST = 32;

    private Identifiers() {}

    /** The text with each identifier replaced; the operator is given it as it is written. */
    static String replace(String text, UnaryOperator<String> with) {
        if (text.length() < SHORTEST) {
            return text;
        }
        Matcher matcher = ANY.matcher(text);
        StringBuilder out = null;
        int from = 0;
        while (matcher.find()) {
            String found = matcher.group();
            String other = with.apply(found);
            if (!other.equals(found)) {
                out = out == null ? new StringBuilder() : out;
                out.append(text, from, matcher.start()).append(other);
                from = matcher.end();
            }
        }
        return out == null ? text : out.append(text, from, text.length()).toString();
    }

    /** Its UUID alone, 32 small digits. */
    static String bare(String identifier) {
        String digits = identifier.replace("-", "").toLowerCase(Locale.ROOT);
        return digits.length() < SHORTEST ? digits : digits.substring(digits.length() - SHORTEST);
    }

    /** Whether it names a type before its UUID. */
    static boolean hasType(String identifier) {
        return identifier.contains("--");
    }

    /** Whether the text is an identifier and nothing else. */
    static boolean isWhole(String text) {
        return text.length() > SHORTEST && hasType(text) && ANY.matches(text);
    }
}
