package org.dazaifu.sharing.release;

/** UUIDs in what is about to leave, as {@link ReleaseCheck} sees them: with hyphens or without. */
final class UuidText {

    private static final int DIGITS = 32;

    private UuidText() {}

    /** How long the UUID is that begins here; 0 where none does. Each hyphen may be absent. */
    static int lengthAt(String text, int start) {
        int digits = 0;
        int at = start;
        while (digits < DIGITS) {
            if (at >= text.length()) {
                return 0;
            }
            char c = text.charAt(at);
            boolean place = digits == 8 || digits == 12 || digits == 16 || digits == 20;
            if (isHex(c)) {
                digits++;
            } else if (c != '-' || !place || text.charAt(at - 1) == '-') {
                return 0;
            }
            at++;
        }
        return at - start;
    }

    static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    static boolean isTypeEnd(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    static boolean isType(char c) {
        return isTypeEnd(c) || c == '-';
    }
}
