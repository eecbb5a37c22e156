package org.dazaifu.telemetry;

import org.dazaifu.evtx.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/**
 * An event that was not recorded as XML, by its fields: {@code <Event><Field
 * Name="...">...</Field></Event>}. What XML 1.0 cannot express becomes U+FFFD.
 */
final class FieldsXml {

    private FieldsXml() {}

    static void write(Event event, Utf8Buffer out) {
        out.append("<Event>\n");
        for (int i = 0; i < event.size(); i++) {
            @Nullable String value = event.value(i);
            out.append("  <Field Name=\"").append(escaped(event.name(i))).append('"');
            if (value == null) {
                out.append("/>\n");
            } else {
                out.append('>').append(escaped(value)).append("</Field>\n");
            }
        }
        out.append("</Event>");
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '&' -> out.append("&amp;");
                        case '"' -> out.append("&quot;");
                        case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                        default -> out.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
                    }
                });
        return out.toString();
    }

    /** Source: XML 1.0, production 2. */
    private static boolean isCharacter(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
