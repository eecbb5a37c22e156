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
}
