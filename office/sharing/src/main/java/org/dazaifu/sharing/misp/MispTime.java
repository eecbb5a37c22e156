package org.dazaifu.sharing.misp;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** MISP's several ways to say a time. */
final class MispTime {

    private static final DateTimeFormatter SEEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private MispTime() {}

    /** The time of first_seen and last_seen, if it is one that STIX can say. */
    static Optional<Instant> seen(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            return time.isBefore(Instant.EPOCH) || time.isAfter(LAST)
                    ? Optional.empty()
                    : Optional.of(
                            Instant.ofEpochSecond(
                                    time.getEpochSecond(), time.getNano() / 1000 * 1000L));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String seen(Instant time) {
        return SEEN.format(time);
    }

    static Optional<Instant> day(String date) {
        try {
            Instant start = LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
            return start.isBefore(Instant.EPOCH) || start.isAfter(LAST)
                    ? Optional.empty()
                    : Optional.of(start);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String day(Instant time) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(time.atOffset(ZoneOffset.UTC));
    }

    /** The second, or {@code otherwise} where none is said. */
    static Instant second(@Nullable Long seconds, Instant otherwise) {
        return seconds == null ? otherwise : Instant.ofEpochSecond(seconds);
    }
}
