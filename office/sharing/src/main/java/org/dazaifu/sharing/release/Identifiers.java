package org.dazaifu.sharing.release;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Identifiers of objects in any text: whole, embedded, as a UUID alone, with or without hyphens.
 */
final class Identifiers {

    private static final int DIGITS = 32;
    private static final int WITH_HYPHENS = 36;
    private static final int LONGEST = 300;

    private Identifiers() {}

    /** The text with each identifier replaced; the operator is given it as it is written. */
    static String replace(String text, UnaryOperator<String> with) {
        StringBuilder out = null;
        int from = 0;
        for (int at = 0; at + DIGITS <= text.length(); at++) {
            int length = uuidAt(text, at);
            if (length == 0) {
                continue;
            }
            int start = typeBefore(text, at, from);
            String found = text.substring(start, at + length);
            String other = with.apply(found);
            if (!other.equals(found)) {
                out = out == null ? new StringBuilder() : out;
                out.append(text, from, start).append(other);
                from = at + length;
                at = from - 1;
            }
        }
        return out == null ? text : out.append(text, from, text.length()).toString();
    }

    /** How long the UUID is that begins here; 0 where none does. */
    private static int uuidAt(String text, int at) {
        int length = text.length() > at + 8 && text.charAt(at + 8) == '-' ? WITH_HYPHENS : DIGITS;
        if (at + length > text.length()) {
            return 0;
        }
        for (int i = 0; i < length; i++) {
            boolean hyphen = length == WITH_HYPHENS && (i == 8 || i == 13 || i == 18 || i == 23);
            char c = text.charAt(at + i);
            if (hyphen ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
                return 0;
            }
        }
        return length;
    }

    private static int typeBefore(String text, int at, int from) {
        if (at - 3 < from || text.charAt(at - 1) != '-' || text.charAt(at - 2) != '-') {
            return at;
        }
        int start = at - 2;
        while (start > from && ofType(text.charAt(start - 1))) {
            start--;
        }
        return start == at - 2 ? at : start;
    }

    private static boolean ofType(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
    }

    /** Its UUID alone, 32 small digits. */
    static String bare(String identifier) {
        String digits = identifier.replace("-", "").toLowerCase(Locale.ROOT);
        return digits.length() < DIGITS ? digits : digits.substring(digits.length() - DIGITS);
    }

    /** Whether it names a type before its UUID. */
    static boolean hasType(String identifier) {
        return identifier.contains("--");
    }

    /** Whether the text is an identifier and nothing else. */
    static boolean isWhole(String text) {
        int type = text.lastIndexOf("--");
        if (type <= 0 || text.length() > LONGEST) {
            return false;
        }
        int length = uuidAt(text, type + 2);
        return length > 0
                && type + 2 + length == text.length()
                && typeBefore(text, type + 2, 0) == 0;
    }
}
