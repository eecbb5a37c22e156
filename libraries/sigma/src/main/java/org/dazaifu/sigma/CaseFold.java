package org.dazaifu.sigma;

/**
 * Letter case put aside, one UTF-16 unit at a time, as {@link String#equalsIgnoreCase} does: upper
 * case first, then lower case. Characters beyond the basic multilingual plane keep their case.
 */
final class CaseFold {

    private static final char[] ASCII = new char[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
    }

    private CaseFold() {}

    static char fold(char c) {
        return c < 128 ? ASCII[c] : Character.toLowerCase(Character.toUpperCase(c));
    }

    static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        return new String(folded);
    }
}
