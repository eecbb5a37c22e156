package org.dazaifu.sharing.release;

import java.util.Collection;

/**
 * The texts that a STIX pattern compares with (section 9.2): what an indicator is about, as a name
 * is what another object is about. Read without a parser, so that a pattern with a mistake in it
 * keeps nothing back.
 */
final class PatternConstants {

    /** Shorter ones, and numbers, are no name of anything. */
    private static final int SHORTEST = 4;

    private PatternConstants() {}

    /** Adds every constant of a pattern. */
    static void of(String pattern, Collection<String> into) {
        for (int at = 0; at < pattern.length(); at++) {
            if (pattern.charAt(at) != '\'') {
                continue;
            }
            boolean name =
                    at > 0 && (pattern.charAt(at - 1) == '.' || pattern.charAt(at - 1) == ':');
            StringBuilder constant = new StringBuilder();
            for (at++; at < pattern.length() && pattern.charAt(at) != '\''; at++) {
                if (pattern.charAt(at) == '\\' && at + 1 < pattern.length()) {
                    at++;
                }
                constant.append(pattern.charAt(at));
            }
            if (!name && isName(constant)) {
                into.add(constant.toString());
            }
        }
    }

    private static boolean isName(CharSequence constant) {
        return constant.length() >= SHORTEST
                && !constant.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A text as a pattern writes it between quotes; itself where that is the same. */
    static String quoted(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('\'') < 0
                ? text
                : text.replace("\\", "\\\\").replace("'", "\\'");
    }
}
