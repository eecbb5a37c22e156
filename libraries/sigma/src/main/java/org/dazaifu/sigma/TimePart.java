package org.dazaifu.sigma;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * A part of a date that a rule may compare, taken from the text as it is written: no time zone is
 * converted.
 *
 * <p>A date is {@code YYYY-MM-DD}, for hours and minutes followed by {@code T} or a space and
 * {@code hh:mm}; whatever comes after is not read. Weeks are those of ISO 8601. Source: Sigma
 * modifiers appendix 2.1, "Time Modifiers".
 */
public enum TimePart {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** The value of this part, or -1 where the text is no such date. */
    int of(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return -1;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
            return -1;
        }
        return switch (this) {
            case YEAR -> year;
            case MONTH -> month;
            case DAY -> day;
            case WEEK -> week(year, month, day);
            case HOUR -> clock(text, 11, 24);
            case MINUTE -> clock(text, 11, 24) < 0 ? -1 : clock(text, 14, 60);
        };
    }

    private static int week(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        } catch (DateTimeException notADay) {
            return -1;
        }
    }

    private static int clock(String text, int from, int limit) {
        if (text.length() < 16
                || (text.charAt(10) != 'T' && text.charAt(10) != ' ')
                || text.charAt(13) != ':') {
            return -1;
        }
        int value = number(text, from, from + 2);
        return value < limit ? value : -1;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
