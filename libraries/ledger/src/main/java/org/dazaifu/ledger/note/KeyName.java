package org.dazaifu.ledger.note;

/** What a key may be called: C2SP signed-note, "Format". */
final class KeyName {

    private KeyName() {}

    /** Not empty, without Unicode spaces, plus signs, control characters and lone surrogates. */
    static boolean valid(String name) {
        return !name.isEmpty() && name.codePoints().allMatch(KeyName::allowed);
    }

    private static boolean allowed(int c) {
        return c != '+'
                && !Character.isSpaceChar(c)
                && !Character.isWhitespace(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.SURROGATE;
    }

    static String require(String name) {
        if (!valid(name)) {
            throw new IllegalArgumentException(
                    "a key name is not empty and has no space and no plus sign: " + name);
        }
        return name;
    }
}
