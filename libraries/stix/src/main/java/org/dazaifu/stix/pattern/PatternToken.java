package org.dazaifu.stix.pattern;

/**
 * One token of a pattern.
 *
 * @param text as written; of strings and other quoted constants, what is between the quotes with
 *     escapes resolved
 * @param start where it begins, in UTF-16 units
 * @param end where the next may begin
 */
record PatternToken(Kind kind, String text, int start, int end) {

    enum Kind {
        PUNCTUATION,
        OPERATOR,
        KEYWORD,
        NAME,
        INTEGER,
        DECIMAL,
        STRING,
        HEX,
        BASE64,
        TIMESTAMP,
        /** Something that was reported already. */
        BROKEN,
        END
    }

    boolean hasPlusSign() {
        return (kind == Kind.INTEGER || kind == Kind.DECIMAL) && text.startsWith("+");
    }

    boolean is(String wanted) {
        return switch (kind) {
            case PUNCTUATION, OPERATOR, KEYWORD -> text.equals(wanted);
            case NAME, INTEGER, DECIMAL, STRING, HEX, BASE64, TIMESTAMP, BROKEN, END -> false;
        };
    }
}
