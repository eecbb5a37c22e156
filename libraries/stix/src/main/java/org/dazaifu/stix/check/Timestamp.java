package org.dazaifu.stix.check;

import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A timestamp of section 2.16 with whatever precision it has.
 *
 * @param second until the second, {@code 2026-08-01T09:30:00}
 * @param fraction the digits behind it, without zeros at the end
 * @param digits how many digits were written
 */
record Timestamp(String second, String fraction, int digits) implements Comparable<Timestamp> {

    private static final int SECOND = "yyyy-MM-ddTHH:mm:ss".length();
    private static final Pattern FORM =
            Pattern.compile(
                    "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)"
                            + "(\\.\\d+)?Z");

    /** What {@code text} says; empty if it is no timestamp, or names a day that isn't. */
    static Optional<Timestamp> of(String text) {
        if (!FORM.matches(text)) {
            return Optional.empty();
        }
        try {
            LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(5, 7)),
                    Integer.parseInt(text.substring(8, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        String digits =
                text.length() > SECOND + 1 ? text.substring(SECOND + 1, text.length() - 1) : "";
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return Optional.of(
                new Timestamp(
                        text.substring(0, SECOND), digits.substring(0, end), digits.length()));
    }

    @Override
    public int compareTo(Timestamp other) {
        int order = second.compareTo(other.second);
        return order != 0 ? order : fraction.compareTo(other.fraction);
    }
}
