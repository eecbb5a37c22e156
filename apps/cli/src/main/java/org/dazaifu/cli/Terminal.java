package org.dazaifu.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** What is known of the terminal, if there is one. */
final class Terminal {

    private Terminal() {}

    /** Whether standard error is probably read by a person: long work shows progress only then. */
    static boolean isInteractive() {
        @Nullable Console console = System.console();
        return console != null && console.isTerminal() && System.getenv("CI") == null;
    }

    /**
     * Text from logs made safe to print: control characters and direction overrides become visible
     * escapes.
     */
    static String safe(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hostile =
                    c < ' '
                            || (c >= 0x7f && c < 0xa0)
                            || (c >= 0x200e && c <= 0x200f)
                            || (c >= 0x202a && c <= 0x202e)
                            || (c >= 0x2066 && c <= 0x2069);
            if (hostile && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                if (hostile) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
        return out == null ? text : out.toString();
    }

    /** How many columns a text takes: East Asian wide characters take two. */
    static int columns(String text) {
        return text.codePoints().map(Terminal::columns).sum();
    }

    private static int columns(int c) {
        boolean wide =
                (c >= 0x1100 && c <= 0x115f)
                        || (c >= 0x2e80 && c <= 0xa4cf)
                        || (c >= 0xac00 && c <= 0xd7a3)
                        || (c >= 0xf900 && c <= 0xfaff)
                        || (c >= 0xfe30 && c <= 0xfe6f)
                        || (c >= 0xff00 && c <= 0xff60)
                        || (c >= 0xffe0 && c <= 0xffe6)
                        || (c >= 0x20000 && c <= 0x3fffd);
        return wide ? 2 : 1;
    }

    /** A text with spaces behind it up to some columns. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - columns(text)));
    }

    /** Words over lines of so many columns, each further line begun with spaces. */
    static String wrapped(String words, int indent, int columns) {
        StringBuilder text = new StringBuilder();
        int used = indent;
        for (String word : words.split(" ")) {
            boolean first = text.isEmpty();
            if (!first && used + 1 + columns(word) > columns) {
                text.append('\n').append(" ".repeat(indent));
                used = indent;
            } else if (!first) {
                text.append(' ');
                used++;
            }
            text.append(word);
            used += columns(word);
        }
        return text.toString();
    }

    /** A text of so many columns at most. */
    static String cut(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        int used = 1;
        int i = 0;
        while (i < text.length() && used + columns(text.codePointAt(i)) <= columns) {
            used += columns(text.codePointAt(i));
            i += Character.charCount(text.codePointAt(i));
        }
        return text.substring(0, i) + "…";
    }
}
