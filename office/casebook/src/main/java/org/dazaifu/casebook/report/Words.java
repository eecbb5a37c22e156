package org.dazaifu.casebook.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times in the words of the report. */
final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private Words() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number with its noun, such as {@code 1 host} or {@code 1,204 hosts}. */
    static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return count(bytes, "byte");
        }
        List<String> units = List.of("kB", "MB", "GB", "TB", "PB", "EB");
        double value = bytes / 1_000.0;
        int unit = 0;
        while (value >= 999.5 && unit < units.size() - 1) {
            value /= 1_000;
            unit++;
        }
        return String.format(
                Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, units.get(unit));
    }

    /** A probability in whole per cent, without claiming certainty that rounding made. */
    static String percent(double probability) {
        if (probability > 0 && probability < 0.01) {
            return "< 1 %";
        }
        if (probability < 1 && probability > 0.99) {
            return "> 99 %";
        }
        return Math.round(probability * 100) + " %";
    }

    /** How many times likelier, such as {@code × 3.2}. */
    static String factor(double factor) {
        return String.format(
                Locale.ROOT,
                factor >= 10
                        ? "× %.0f"
                        : factor >= 1 ? "× %.1f" : factor >= 0.1 ? "× %.2f" : "× %.2g",
                factor);
    }

    static String time(@Nullable Instant time) {
        return time == null ? "not recorded" : TIME.format(time);
    }

    static String day(Instant time) {
        return DAY.format(time);
    }

    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** How long, in its two largest units. */
    static String duration(Instant from, Instant to) {
        Duration duration = Duration.between(from, to);
        long days = duration.toDays();
        if (days > 0) {
            return two(days, "day", duration.toHoursPart(), "hour");
        }
        if (duration.toHours() > 0) {
            return two(duration.toHours(), "hour", duration.toMinutesPart(), "minute");
        }
        return two(duration.toMinutes(), "minute", duration.toSecondsPart(), "second");
    }

    private static String two(long large, String noun, long small, String smallNoun) {
        if (large == 0) {
            return count(small, smallNoun);
        }
        return count(large, noun) + (small == 0 ? "" : " " + count(small, smallNoun));
    }

    /** Several in a row: {@code a, b and c}. */
    static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    static String cut(String text, int most) {
        if (text.length() <= most || text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
