package org.dazaifu.strategy.indicator;

/**
 * A piece of an expression.
 *
 * @param text as written; of a text, what it says
 * @param at the character at which it begins, from 0
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** As it is told to people. */
    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
