package org.dazaifu.attribution.circumstance;

import java.text.Normalizer;

/** What a person typed, or a file said, as text that is safe to show on a line. */
final class PlainText {

    private static final int LONGEST = 300;

    private PlainText() {}

    /**
     * {@code text} in NFC without blanks at its ends; may be empty.
     *
     * @param what what it is, for the refusal
     * @throws IllegalArgumentException if it is longer than 300 characters or holds characters that
     *     steer a terminal or turn the direction of writing
     */
    static String checked(String what, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    what + " is longer than " + LONGEST + " characters.");
        }
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        plain.codePoints()
                .filter(PlainText::steers)
                .findFirst()
                .ifPresent(c -> {
                    throw new IllegalArgumentException(
                            "%s holds the character U+%04X, which cannot be shown as text."
                                    .formatted(what, c));
                });
        return plain;
    }

    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
