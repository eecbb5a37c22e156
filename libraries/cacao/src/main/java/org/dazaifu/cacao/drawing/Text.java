package org.dazaifu.cacao.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text from a playbook, made fit for a picture. */
final class Text {

    private static final double WIDE = 1.0;
    private static final double NARROW = 0.58;
    private static final int LONGEST = 400;

    private Text() {}

    /**
     * The text with everything that cannot be seen, or that turns the order of what follows, as
     * code points such as {@code ‹U+202E›}; white space becomes single spaces.
     */
    static String visible(String text) {
        var out = new StringBuilder();
        int[] points = text.codePoints().limit(4L * LONGEST).toArray();
        boolean space = false;
        for (int point : points) {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                space = true;
                continue;
            }
            if (space && !out.isEmpty()) {
                out.append(' ');
            }
            space = false;
            if (hidden(point)) {
                out.append(String.format(Locale.ROOT, "‹U+%04X›", point));
            } else {
                out.appendCodePoint(point);
            }
        }
        return out.toString();
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0;
        };
    }

    /** For between tags and in attributes. */
    static String escaped(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** How wide it is about, in ems. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Text::width).sum();
    }

    private static double width(int point) {
        if (point >= 0x1100 && (point < 0x2000 || point >= 0x2E80)) {
            return WIDE;
        }
        return switch (point) {
            case 'i', 'j', 'l', '.', ',', ':', ';', '\'', '|', '!', 'I', ' ' -> 0.3;
            case 'm', 'w', 'M', 'W', '@' -> 0.9;
            default -> Character.isUpperCase(point) ? 0.7 : NARROW;
        };
    }

    /** Lines of at most {@code ems} each, at most {@code most} of them; the last may be cut. */
    static List<String> lines(String text, double ems, int most) {
        var lines = new ArrayList<String>();
        String rest = visible(text);
        while (!rest.isEmpty() && lines.size() < most) {
            int fits = fits(rest, ems);
            if (fits == rest.length()) {
                lines.add(rest);
                return lines;
            }
            if (lines.size() == most - 1) {
                lines.add(rest.substring(0, fits(rest, ems - 1)).strip() + "…");
                return lines;
            }
            int cut = breakAt(rest, fits);
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        return lines;
    }

    /** How many characters fit, at least one. */
    private static int fits(String text, double ems) {
        double width = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            width += width(point);
            if (width > ems && at > 0) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    /** After the last space that is not too far back; between any two characters of Japanese. */
    private static int breakAt(String text, int fits) {
        if (text.charAt(fits) == ' ') {
            return fits;
        }
        int space = text.lastIndexOf(' ', fits);
        int wide = fits;
        while (wide > fits / 2 && width(text.codePointBefore(wide)) < WIDE) {
            wide -= Character.charCount(text.codePointBefore(wide));
        }
        if (wide > fits / 2 && wide > space) {
            return closes(text.codePointAt(wide)) && wide > 1 ? wide - 1 : wide;
        }
        return space > fits / 3 ? space : fits;
    }

    /** What may not begin a line of Japanese. */
    private static boolean closes(int point) {
        return "、。，．）」』】・ー：；！？,.:;!?)".indexOf(point) >= 0;
    }

    /** A text for a title, cut where it is very long. */
    static String title(String text) {
        String visible = visible(text);
        return visible.codePointCount(0, visible.length()) <= LONGEST
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
