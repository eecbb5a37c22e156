package org.dazaifu.taxii;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Timestamps as TAXII and STIX write them: RFC 3339, in UTC, ending in {@code Z}. */
public final class TaxiiTime {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int SHORTEST = "2016-01-01T01:01:01Z".length();
    private static final int LONGEST = "2016-01-01T01:01:01.123456789Z".length();
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";

    private TaxiiTime() {}

    /** A timestamp with up to nine decimals of a second, or empty if the text is none. */
    public static Optional<Instant> read(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || !text.endsWith("Z")) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length() - 1; i++) {
            char expected = i < SHAPE.length() ? SHAPE.charAt(i) : i == SHAPE.length() ? '.' : 'd';
            char found = text.charAt(i);
            if (expected == 'd' ? found < '0' || found > '9' : found != expected) {
                return Optional.empty();
            }
        }
        if (text.length() == SHORTEST + 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** With the six decimals that TAXII demands of every timestamp of its own (TAXII 2.1, 2). */
    public static String write(Instant time) {
        return MICROS.format(time.truncatedTo(ChronoUnit.MICROS));
    }
}
