package org.dazaifu.stix.pattern;

import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.Instant;

/** Timestamps of STIX: RFC 3339 in UTC, with upper-case T and Z. */
final class Timestamps {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-2]\\d:[0-5]\\d:[0-5]\\d(\\.\\d{1,9}0*)?Z");

    private static final Pattern FINER =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-2]\\d:[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?Z");

    private Timestamps() {}

    /** Whether a timestamp that is refused may be one all the same: a leap second, or finer. */
    static boolean isBeyond(String text) {
        if (text.length() > 100 || !FINER.matches(text)) {
            return false;
        }
        try {
            var unused = Instant.parse(text.substring(0, 17) + "00Z");
            return text.startsWith("60", 17) || text.length() > 30;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * The moment that {@code text} says. More than nine decimals of a second, a leap second and the
     * hour 24 are refused, since they can't be told exactly.
     *
     * @throws DateTimeException if it says none
     */
    static Instant parse(String text) {
        if (text.length() > 100 || !FORM.matches(text)) {
            throw new DateTimeException("not a timestamp of STIX");
        }
        int decimals = text.indexOf('.') < 0 ? 0 : text.length() - text.indexOf('.') - 2;
        if (text.startsWith("24", 11)) {
            throw new DateTimeException("an hour that does not exist");
        }
        return Instant.parse(
                decimals <= 9 ? text : text.substring(0, text.indexOf('.') + 10) + "Z");
    }
}
