package org.dazaifu.casebook.court;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.casebook.Acquisition;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.casebook.CaseHeader;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.language.Phrasebook;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.wording.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the page of a file for court shows, in the words of its language. */
final class CourtView {

    /** How many files of evidence and how many acts a page shows. */
    static final int ROWS = 1_000;

    private static final int LONGEST_DETAIL = 1_200;

    private final CourtFile file;
    private final Wording words;
    private final String style;
    private final String policy;

    CourtView(CourtFile file, Phrasebook phrases, String style, String policy) {
        this.file = file;
        this.words = new Wording(phrases, file.book().vocabulary());
        this.style = style;
        this.policy = policy;
    }

    CourtFile file() {
        return file;
    }

    CaseHeader header() {
        return file.custody().header();
    }

    String style() {
        return style;
    }

    String policy() {
        return policy;
    }

    String code() {
        return words.language().code();
    }

    String say(String english) {
        return english.isEmpty() ? "" : words.say(english);
    }

    String say(String english, Object... values) {
        return words.say(english, values);
    }

    List<Acquisition.Item> items() {
        return first(file.custody().items());
    }

    List<CaseAct> acts() {
        return first(file.custody().acts());
    }

    private static <T> List<T> first(List<T> list) {
        return list.subList(0, Math.min(ROWS, list.size()));
    }

    /** How many of a list the page leaves out. */
    static int more(List<?> list) {
        return Math.max(0, list.size() - ROWS);
    }

    static String time(@Nullable Instant time) {
        return time == null
                ? "—"
                : time.truncatedTo(ChronoUnit.MILLIS)
                        .toString()
                        .replace('T', ' ')
                        .replace("Z", " UTC");
    }

    static String number(long number) {
        return "%,d".formatted(number);
    }

    String truth(Truth truth) {
        return say(truth.words());
    }

    /** What a fact is, in words: its value, and whether anybody stands for it. */
    String value(Fact fact) {
        String value = words.value(fact.name(), fact.value());
        return fact.proposed()
                ? say("{0} (only proposed from sightings; no person has confirmed it)", value)
                : value;
    }

    String source(Fact fact) {
        return switch (fact.source()) {
            case FactSource.Sightings _, FactSource.FromCase _ -> words.source(fact);
            case FactSource.Person person ->
                    person.time() == null
                            ? say("Stated by {0}: {1}", person.name(), person.reason())
                            : say(
                                    "Stated by {0} on {2}: {1}",
                                    person.name(), person.reason(), time(person.time()));
        };
    }

    /** The sightings behind an offence, each once. */
    List<SightingLine> behind(Offence offence) {
        SortedMap<Long, SightingLine> lines = new TreeMap<>();
        for (Offence.Asked asked : offence.elements()) {
            for (Offence.Used used : asked.facts()) {
                for (long number : used.sightings()) {
                    SightingLine line = file.byNumber().get(number);
                    if (line != null) {
                        lines.put(number, line);
                    }
                }
            }
        }
        return List.copyOf(lines.values());
    }

    static String numbers(List<Long> numbers) {
        return String.join(", ", numbers.stream().map(number -> "#" + number).toList());
    }

    /** The acts by which somebody stated a fact. */
    List<CaseAct> statements() {
        return file.custody().acts().stream().filter(act -> act.name().equals("stated")).toList();
    }

    /** What is asked by a fact; its name where nobody asks any more. */
    String question(String fact) {
        return file.book()
                .vocabulary()
                .find(fact)
                .map(definition -> say(definition.question()))
                .orElse(fact);
    }

    /** What would decide an open offence, with who usually knows. */
    SortedMap<String, String> open() {
        SortedMap<String, String> open = new TreeMap<>();
        for (Offence offence : file.offences()) {
            for (Offence.Asked asked : offence.elements()) {
                asked.open().forEach(question -> open.put(say(question), ""));
            }
        }
        file.book()
                .vocabulary()
                .all()
                .forEach(definition ->
                        open.computeIfPresent(
                                say(definition.question()), (_, _) -> say(definition.knows())));
        return open;
    }

    /** What the ledger has of an act, as names and values. */
    List<Map.Entry<String, String>> details(CaseAct act) {
        List<Map.Entry<String, String>> details = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : act.content().properties()) {
            String name = member.getKey();
            boolean elsewhere =
                    name.equals("act")
                            || name.equals("time")
                            || act.name().equals("acquired")
                                    && !List.of("source", "stored", "sha256").contains(name);
            if (elsewhere) {
                continue;
            }
            if (member.getValue().isObject()) {
                member.getValue()
                        .properties()
                        .forEach(one -> add(details, name + "." + one.getKey(), one.getValue()));
            } else {
                add(details, name, member.getValue());
            }
        }
        return details;
    }

    private static void add(List<Map.Entry<String, String>> details, String name, JsonNode value) {
        String text = value.isString() ? value.asString() : value.toString();
        if (text.isEmpty() || value.isNull()) {
            return;
        }
        details.add(
                Map.entry(
                        name,
                        text.length() > LONGEST_DETAIL
                                ? text.substring(0, LONGEST_DETAIL) + " …"
                                : text));
    }

    JsonNode census() {
        return file.custody().findings().path("census");
    }

    String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isString() ? value.asString() : value.isNull() ? "" : value.toString();
    }

    /** What is said of a clock, in sentences. */
    List<String> clock(HostClock clock) {
        List<String> said = new ArrayList<>();
        Instant acquired = clock.acquired();
        if (!clock.ahead().isZero()) {
            said.add(
                    say(
                            "The last event is dated {0} after the acquisition of its file by the clock of {1}: at least one of the two clocks is wrong by that much.",
                            HostClock.written(clock.ahead()), clock.on()));
        } else if (acquired != null) {
            said.add(
                    say(
                            "The last event is dated {0} before the acquisition of its file by the clock of {1}; that neither confirms nor contradicts this clock.",
                            HostClock.written(Duration.between(clock.last(), acquired))
                                    .substring(1),
                            clock.on()));
        }
        Duration stated = clock.stated();
        said.add(
                stated == null
                        ? say(
                                "Clock not verified: nobody has stated how far it was from the true time.")
                        : say(
                                "{0} states that this clock was {1} against the true time (plus is ahead). Nothing here verifies that.",
                                file.request().by(), HostClock.written(stated)));
        return said;
    }

    private String span(Duration duration) {
        String rest = HostClock.written(duration.minusDays(duration.toDays())).substring(1);
        return duration.toDays() == 0
                ? rest
                : say("{0} days and {1}", number(duration.toDays()), rest);
    }

    /** The time of a sighting with what somebody stated of its host's clock; empty without. */
    String corrected(SightingLine line) {
        Duration stated = file.request().skews().get(line.host());
        try {
            return stated == null
                    ? ""
                    : time(HostClock.corrected(Instant.parse(line.time()), stated));
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    String shown(SightingLine line) {
        try {
            return time(Instant.parse(line.time()));
        } catch (DateTimeParseException e) {
            return say("the log does not say");
        }
    }
}
