package org.dazaifu.sigma;

/**
 * The characters that may begin a command line's flag. Source: Sigma modifiers appendix 2.1, {@code
 * windash}.
 */
final class Dashes {

    /** Hyphen-minus, slash, en dash, em dash, horizontal bar. */
    static final String ALL = "-/\u2013\u2014\u2015";

    private Dashes() {}

    static boolean is(int c) {
        return c == '-' || c == '/' || (c >= 0x2013 && c <= 0x2015);
    }
}
