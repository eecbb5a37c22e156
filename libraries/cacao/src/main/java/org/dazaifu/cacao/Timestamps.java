package org.dazaifu.cacao;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Timestamps of RFC 3339 in UTC, section 10.17. */
final class Timestamps {

    private static final String SECTION = "10.17";
    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final int MOST_DIGITS = 30;

    private Timestamps() {}

    /** The time that a property says, if it says one. */
    static Optional<Instant> read(Part part, String name, boolean millis, String section) {
        Optional<String> text = part.text(name, section);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> time = parse(text.get());
        if (time.isEmpty()) {
            part.mistake(
                    name,
                    "'" + Part.quoted(text.get()) + "' is not a timestamp in UTC",
                    "write it like 2026-08-01T09:30:00.000Z",
                    SECTION);
        } else if (millis && fraction(text.get()) != 3) {
            part.mistake(
                    name,
                    "it has " + fraction(text.get()) + " digits after the second",
                    "write exactly three, like 2026-08-01T09:30:00.000Z",
                    section);
        }
        return time;
    }

    /** Asks that one time is not before another, or is after it. */
    static void order(
            Part part,
            Optional<Instant> first,
            String firstName,
            Optional<Instant> second,
            String secondName,
            boolean equal,
            String section) {
        if (first.isPresent() && second.isPresent()) {
            int order = second.get().compareTo(first.get());
            if (equal ? order < 0 : order <= 0) {
                part.mistake(
                        secondName,
                        "it is " + (order == 0 ? "the same as " : "before ") + firstName,
                        "write a time " + (equal ? "not before it" : "after it"),
                        section);
            }
        }
    }

    private static int fraction(String text) {
        return text.length() > FORM.length() + 1 ? text.length() - FORM.length() - 2 : 0;
    }

    static Optional<Instant> parse(String text) {
        if (text.length() <= FORM.length()
                || text.length() > FORM.length() + MOST_DIGITS
                || !text.endsWith("Z")) {
            return Optional.empty();
        }
        for (int i = 0; i < FORM.length(); i++) {
            char form = FORM.charAt(i);
            char c = text.charAt(i);
            if (form == 'd' ? c < '0' || c > '9' : c != form) {
                return Optional.empty();
            }
        }
        String rest = text.substring(FORM.length(), text.length() - 1);
        boolean digits = rest.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        if (!rest.isEmpty() && (rest.length() < 2 || rest.charAt(0) != '.' || !digits)) {
            return Optional.empty();
        }
        // RFC 3339 allows a leap second, which Java's clock does not know.
        String seconds = text.substring(0, FORM.length());
        String known = seconds.endsWith(":60") ? seconds.substring(0, 17) + "59" : seconds;
        String nanos = rest.substring(0, Math.min(rest.length(), 10));
        try {
            return Optional.of(Instant.parse(known + nanos + "Z"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
