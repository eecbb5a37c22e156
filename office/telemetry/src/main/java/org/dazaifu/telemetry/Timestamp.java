package org.dazaifu.telemetry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A point of time as a log writes it.
 *
 * @param instant the point, on the assumption of UTC where the text names no zone
 * @param offset whether the text names an offset from UTC other than by {@code Z}
 */
record Timestamp(Instant instant, boolean offset) {

    /**
     * Reads a date and time as ISO 8601 has it, with a blank or {@code T} between the two, up to
     * nine digits of fraction and an optional zone; or a number of seconds, milliseconds,
     * microseconds or nanoseconds since 1970, told apart by size. Null where the text is neither.
     */
    static @Nullable Timestamp parse(String text) {
        int length = text.length();
        try {
            return length >= 19 && text.charAt(4) == '-' && text.charAt(7) == '-'
                    ? date(text)
                    : number(text);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Timestamp date(String text) {
        char between = text.charAt(10);
        if (between != 'T' && between != ' ' && between != 't'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = digits(text, 0, 4);
        int rest =
                digits(text, 5, 7)
                        | digits(text, 8, 10)
                        | digits(text, 11, 13)
                        | digits(text, 14, 16)
                        | digits(text, 17, 19);
        if (year < 0 || rest < 0) {
            return null;
        }
        int at = 19;
        int nanos = 0;
        if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            int unit = 100_000_000;
            for (at++; at < text.length() && isDigit(text.charAt(at)); at++) {
                nanos += (text.charAt(at) - '0') * unit;
                unit /= 10;
            }
        }
        String zone = text.substring(at).strip();
        boolean utc = zone.isEmpty() || zone.equals("Z") || zone.equals("z") || zone.equals("UTC");
        LocalDateTime local =
                LocalDateTime.of(
                        year,
                        digits(text, 5, 7),
                        digits(text, 8, 10),
                        digits(text, 11, 13),
                        digits(text, 14, 16),
                        Math.min(digits(text, 17, 19), 59),
                        nanos);
        ZoneOffset offset = utc ? ZoneOffset.UTC : ZoneOffset.of(zone);
        return new Timestamp(local.toInstant(offset), !utc);
    }

    private static @Nullable Timestamp number(String text) {
        String digits =
                text.startsWith("/Date(") && text.endsWith(")/")
                        ? text.substring(6, text.length() - 2)
                        : text;
        if (digits.isEmpty() || digits.length() > 30) {
            return null;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (!isDigit(digits.charAt(i)) && digits.charAt(i) != '.') {
                return null;
            }
        }
        BigDecimal number;
        try {
            number = new BigDecimal(digits);
        } catch (NumberFormatException e) {
            return null;
        }
        int whole = number.precision() - number.scale();
        int unit = whole <= 11 ? 0 : whole <= 14 ? 3 : whole <= 17 ? 6 : 9;
        BigDecimal seconds = number.movePointLeft(unit);
        long floor = seconds.longValue();
        long nanos = seconds.subtract(BigDecimal.valueOf(floor)).movePointRight(9).longValue();
        return new Timestamp(Instant.ofEpochSecond(floor, nanos), false);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The number that the digits make, or a negative one where not all are digits. */
    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return Integer.MIN_VALUE;
            }
            value = 10 * value + text.charAt(i) - '0';
        }
        return value;
    }
}
