package org.dazaifu.stix.check;

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
    private static final String FORM = "dddd-dd-ddTdd:dd:dd";

    /** What {@code text} says; empty if it is no timestamp, or names a day that isn't. */
    static Optional<Timestamp> of(String text) {
        if (!isFormed(text)) {
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

    private static boolean isFormed(String text) {
        if (text.length() <= SECOND || !text.endsWith("Z")) {
            return false;
        }
        for (int i = 0; i < SECOND; i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == 'd' ? !isDigit(c) : c != FORM.charAt(i)) {
                return false;
            }
        }
        for (int i = SECOND + 1; i < text.length() - 1; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        boolean fraction = text.length() > SECOND + 1;
        return (!fraction || (text.charAt(SECOND) == '.' && text.length() > SECOND + 2))
                && text.substring(11, 13).compareTo("24") < 0
                && text.charAt(14) < '6'
                && text.substring(17, 19).compareTo("60") <= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public int compareTo(Timestamp other) {
        int order = second.compareTo(other.second);
        return order != 0 ? order : fraction.compareTo(other.fraction);
    }
}
