package org.dazaifu.strategy.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Milestone;
import org.dazaifu.strategy.document.Organisation;
import org.dazaifu.strategy.document.Pillar;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.revision.StrategyAsOf;

/**
 * Dues and milestones as a calendar (RFC 5545), one whole-day event each.
 *
 * <p>A UID stays the same however often a date moves, and SEQUENCE counts how often it did, so that
 * a calendar that imports a newer file moves the event. DTSTAMP is the end of the day as of which
 * it is made: the same inputs give the same bytes.
 */
public final class DuesCalendar {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final StrategyAsOf known;
    private final Strategy strategy;
    private final String language;
    private final boolean japanese;
    private final StringBuilder out = new StringBuilder();

    private DuesCalendar(StrategyAsOf known, String language) {
        this.known = known;
        this.strategy = known.reading().strategy();
        this.language = language;
        this.japanese = language.equals(Language.JAPANESE.code());
    }

    /** The whole calendar, with texts in a language, or in the strategy's own where it lacks. */
    public static String of(StrategyAsOf known, String language) {
        return new DuesCalendar(known, language).calendar();
    }

    private String calendar() {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Dazaifu//Strategy//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", escaped(strategy.title().in(language)));
        for (Measure measure : strategy.measures()) {
            for (Milestone milestone : measure.milestones()) {
                event(
                        measure,
                        "milestone." + milestone.id(),
                        milestone.due(),
                        milestone.name().in(language) + " – " + measure.name().in(language),
                        0);
            }
            long moved =
                    measure.earlierDues().stream()
                            .filter(one -> !known.on().isBefore(one.until()))
                            .count();
            event(
                    measure,
                    "due",
                    measure.dueOn(known.on()),
                    (japanese ? "期日: " : "Due: ") + measure.name().in(language),
                    moved);
        }
        line("END", "VCALENDAR");
        return out.toString();
    }

    private void event(Measure measure, String what, LocalDate day, String summary, long moved) {
        line("BEGIN", "VEVENT");
        line("UID", strategy.id() + "." + measure.id() + "." + what + "@strategy.dazaifu");
        line("DTSTAMP", STAMP.format(known.moment()));
        line("SEQUENCE", String.valueOf(moved));
        line("DTSTART;VALUE=DATE", DAY.format(day));
        line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        line("SUMMARY", escaped(summary));
        line("DESCRIPTION", escaped(description(measure)));
        strategy.pillar(measure.pillar())
                .map(Pillar::name)
                .ifPresent(name -> line("CATEGORIES", escaped(name.in(language))));
        line("CLASS", "PUBLIC");
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private String description(Measure measure) {
        String owner =
                measure.owner()
                        .flatMap(strategy::organisation)
                        .map(Organisation::name)
                        .map(name -> name.in(language))
                        .orElse("");
        String example =
                strategy.example()
                        ? (japanese ? "記載例であり、政府の文書ではありません。\n" : "An example; it binds nobody.\n")
                        : "";
        return example
                + (japanese ? "担当: " : "Owner: ")
                + owner
                + "\n"
                + (japanese ? "完了の証拠: " : "Evidence: ")
                + measure.evidence().in(language);
    }

    /**
     * TEXT as RFC 5545, 3.3.11, has it; control characters other than a line's end are left out.
     */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("[\\p{Cntrl}]", "");
    }

    /** A content line, folded after 75 octets at most and never within a character (3.1). */
    private void line(String name, String value) {
        String content = name + ":" + value;
        int used = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            String text = Character.toString(character);
            int octets = text.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LONGEST) {
                out.append("\r\n ");
                used = 1;
            }
            out.append(text);
            used += octets;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
