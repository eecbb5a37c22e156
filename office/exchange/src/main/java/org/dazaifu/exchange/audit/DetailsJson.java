package org.dazaifu.exchange.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/**
 * JSON of which equal values have one text, and which may be printed anywhere: what is outside of
 * ASCII and neither a letter nor a digit is escaped, so that nothing in a log moves a cursor, turns
 * the direction of reading round, or is no Unicode.
 */
final class DetailsJson {

    /** The longest text that is kept whole, in characters. */
    static final int MAX_TEXT = 2_000;

    /** The longest JSON, in characters. */
    static final int MAX_LENGTH = 16_384;

    /** Hangul's fillers are letters by Unicode, and nothing is seen of them. */
    private static final String INVISIBLE = "\u115f\u1160\u3164\uffa0";

    private DetailsJson() {}

    static String of(Map<String, ?> details) {
        StringBuilder json = new StringBuilder(64).append('{');
        Iterator<? extends Map.Entry<String, ?>> entries = details.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, ?> entry = entries.next();
            text(json, entry.getKey()).append(':');
            value(json, entry.getValue());
            json.append(entries.hasNext() ? "," : "");
        }
        json.append('}');
        if (json.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the details of an act are at most " + MAX_LENGTH + " characters");
        }
        return json.toString();
    }

    private static void value(StringBuilder json, Object value) {
        switch (value) {
            case String text -> text(json, text);
            case Boolean truth -> json.append(truth.booleanValue());
            case Integer number -> json.append(number.intValue());
            case Long number -> json.append(number.longValue());
            case Instant time -> text(json, time.toString());
            case Enum<?> word -> text(json, word.name().toLowerCase(java.util.Locale.ROOT));
            case Collection<?> many -> {
                json.append('[');
                Iterator<?> each = many.iterator();
                while (each.hasNext()) {
                    value(json, each.next());
                    json.append(each.hasNext() ? "," : "");
                }
                json.append(']');
            }
            default ->
                    throw new IllegalArgumentException(
                            "a detail of an act is no " + value.getClass().getSimpleName());
        }
    }

    static StringBuilder text(StringBuilder json, String text) {
        json.append('"');
        int end = Math.min(text.length(), MAX_TEXT);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (!shows(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append(end < text.length() ? "...(cut)\"" : "\"");
    }

    /** Whether a character is printable ASCII, or a letter or digit that shows. */
    static boolean shows(char c) {
        return c >= ' ' && (c <= '~' || Character.isLetterOrDigit(c) && INVISIBLE.indexOf(c) < 0);
    }
}
