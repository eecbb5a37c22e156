package org.dazaifu.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.dazaifu.detection.HuntResult;
import org.dazaifu.sigma.Level;
import org.dazaifu.telemetry.Census;
import org.dazaifu.telemetry.DamagedRecord;
import org.dazaifu.telemetry.Unread;

/** What a command tells a person at its end. Not a format for programs. */
final class Summaries {

    private static final int MOST_NAMED = 10;

    private Summaries() {}

    /** What was read, what was seen, and what could not be read. */
    static String ofHunt(HuntResult result, Map<Level, Long> counts, Census census, int rules) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%,d events in %,d log files, asked %,d rules: %,d sightings",
                        result.events(),
                        census.logs().size(),
                        rules,
                        result.sightings()));
        StringJoiner levels = new StringJoiner(", ", " (", ")").setEmptyValue("");
        for (Level level : List.of(Level.values()).reversed()) {
            long count = counts.getOrDefault(level, 0L);
            if (count > 0) {
                levels.add(String.format(Locale.ROOT, "%,d %s", count, level.word()));
            }
        }
        text.append(levels).append('.');
        appendDamaged(text, result.damaged(), result.damagedExamples());
        appendUnread(text, census);
        return text.toString();
    }

    /** The files that gave no events, where there are any. */
    static Optional<String> unread(Census census) {
        StringBuilder text = new StringBuilder();
        appendUnread(text, census);
        return text.isEmpty() ? Optional.empty() : Optional.of(text.substring(1));
    }

    private static void appendDamaged(
            StringBuilder text, long damaged, List<DamagedRecord> examples) {
        if (damaged == 0) {
            return;
        }
        text.append(String.format(Locale.ROOT, "\n%,d damaged places were passed over:", damaged));
        for (DamagedRecord place : examples.subList(0, Math.min(3, examples.size()))) {
            text.append("\n  ")
                    .append(Terminal.safe(place.source().path()))
                    .append(" at byte ")
                    .append(place.offset())
                    .append(": expected ")
                    .append(Terminal.safe(place.expected()))
                    .append(", found ")
                    .append(Terminal.safe(place.found()));
        }
    }

    private static void appendUnread(StringBuilder text, Census census) {
        List<Unread> unread = census.unread();
        if (unread.isEmpty()) {
            return;
        }
        text.append(
                String.format(
                        Locale.ROOT,
                        "\n%,d files gave no events:",
                        unread.size() + census.unreadMore()));
        for (Unread file : unread.subList(0, Math.min(MOST_NAMED, unread.size()))) {
            text.append("\n  ")
                    .append(Terminal.safe(file.path()))
                    .append(": ")
                    .append(Terminal.safe(file.sentence()));
        }
        long more = unread.size() + census.unreadMore() - MOST_NAMED;
        if (more > 0) {
            text.append("\n  and ").append(more).append(" more");
        }
    }
}
