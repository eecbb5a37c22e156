package org.dazaifu.casebook.report;

/**
 * Text from evidence as a reader can trust to see it: every character that is invisible, reorders
 * its neighbours or cannot be written in HTML is shown as its code point, such as {@code ‹U+202E›}.
 *
 * <p>That is: control characters but tab and line feed, format characters (bidirectional controls,
 * zero-width characters, tags), line and paragraph separators, halves of surrogate pairs, private
 * and unassigned code points, letters and spaces that have no ink, and combining marks beyond the
 * third in a row.
 *
 * <p>Look-alike letters of different scripts are not marked.
 */
final class VisibleText {

    private static final int MARKS_IN_A_ROW = 3;

    private VisibleText() {}

    /** The text with what cannot be seen made visible; the same text where there is nothing. */
    static String of(String text) {
        StringBuilder result = null;
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (isHidden(c) || marks > MARKS_IN_A_ROW) {
                if (result == null) {
                    result = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                result.append(String.format("‹U+%04X›", c));
            } else if (result != null) {
                result.appendCodePoint(c);
            }
            i += length;
        }
        return result == null ? text : result.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isHidden(int c) {
        if (c < 0x7F) {
            return c < 0x20 && c != '\n' && c != '\t';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            case Character.SPACE_SEPARATOR -> c != 0x3000;
            default -> isBlankLetter(c);
        };
    }

    /** Hangul fillers, the blank Braille pattern, variation selectors, the grapheme joiner. */
    private static boolean isBlankLetter(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0
                || c >= 0x180B && c <= 0x180F
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF;
    }
}
