package org.dazaifu.response.content;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;

/** Text as a literal of each language that artifacts are written in. */
final class Quoting {

    private Quoting() {}

    /** What stands between the quotes of Suricata's content or msg. */
    static String suricata(String text) {
        var out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= ' ' && b < 0x7f && "\"\\;:|".indexOf(b) < 0;
            out.append(plain ? String.valueOf((char) b) : "|%02x|".formatted(b & 0xff));
        }
        return out.toString();
    }

    /** YAML in single quotes; for one line, without control characters. */
    static String yaml(String text) {
        return "'" + line(text).replace("'", "''") + "'";
    }

    /** Kusto, in double quotes. */
    static String kql(String text) {
        return doubleQuoted(text);
    }

    /** ES|QL, in double quotes. */
    static String esql(String text) {
        return doubleQuoted(text);
    }

    /** EQL, in double quotes. In comparisons with a colon, * and ? stand for any text. */
    static String eql(String text) {
        return doubleQuoted(text);
    }

    /** The language of Splunk's search, in double quotes. There * stands for any text. */
    static String spl(String text) {
        return doubleQuoted(text);
    }

    /** A word of a POSIX shell. */
    static String shell(String text) {
        return "'" + line(text).replace("'", "'\\''") + "'";
    }

    /** All four know the backslash before itself and before the quote. */
    private static String doubleQuoted(String text) {
        return "\"" + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Types of characters that no line shows as they are. */
    private static final Set<Byte> HIDDEN =
            Set.of(
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED);

    /** Text on one line: what controls lines, directions or terminals becomes a visible escape. */
    static String line(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (HIDDEN.contains((byte) Character.getType(c))) {
                        out.append("\\u{").append(HexFormat.of().toHexDigits(c, 6)).append('}');
                    } else {
                        out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
