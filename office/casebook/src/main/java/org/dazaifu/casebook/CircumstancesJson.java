package org.dazaifu.casebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dazaifu.attribution.circumstance.Circumstances;
import org.dazaifu.attribution.circumstance.Infrastructure;
import org.dazaifu.attribution.circumstance.Victim;
import org.dazaifu.attribution.circumstance.Vulnerability;
import org.dazaifu.detection.Aim;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Circumstances among observations: {@code victim} ({@code sector}, {@code country}), {@code aims}
 * (identifiers), {@code vulnerabilities} (identifiers, or {@code cve}, {@code disclosed}, {@code
 * exploited}), {@code activity} (times), {@code languages}, {@code infrastructure} ({@code kind},
 * {@code value}). What is absent is not known.
 */
final class CircumstancesJson {

    private CircumstancesJson() {}

    static void write(ObjectNode node, Circumstances circumstances) {
        node.putObject("victim")
                .put("sector", circumstances.victim().sector())
                .put("country", circumstances.victim().country());
        ArrayNode aims = node.putArray("aims");
        circumstances.aims().forEach(aim -> aims.add(aim.id()));
        ArrayNode vulnerabilities = node.putArray("vulnerabilities");
        for (Vulnerability one : circumstances.vulnerabilities()) {
            ObjectNode vulnerability = vulnerabilities.addObject().put("cve", one.cve());
            vulnerability.put("disclosed", text(one.disclosed()));
            vulnerability.put("exploited", text(one.exploited()));
        }
        ArrayNode activity = node.putArray("activity");
        circumstances.activity().forEach(instant -> activity.add(instant.toString()));
        ArrayNode languages = node.putArray("languages");
        circumstances.languages().forEach(languages::add);
        ArrayNode infrastructure = node.putArray("infrastructure");
        for (Infrastructure one : circumstances.infrastructure()) {
            infrastructure.addObject().put("kind", kind(one.kind())).put("value", one.value());
        }
    }

    /**
     * Reads circumstances.
     *
     * @throws IllegalArgumentException with a sentence where they are not of the form
     */
    static Circumstances read(JsonNode node) {
        JsonNode victim = node.path("victim");
        return new Circumstances(
                new Victim(victim.path("sector").asString(""), victim.path("country").asString("")),
                each(node, "aims", CircumstancesJson::aim),
                each(node, "vulnerabilities", CircumstancesJson::vulnerability),
                each(node, "activity", one -> time(one.asString(""), Instant::parse)),
                each(node, "languages", one -> one.asString("")),
                each(node, "infrastructure", CircumstancesJson::infrastructure));
    }

    private static <T> List<T> each(JsonNode node, String name, Function<JsonNode, T> reading) {
        List<T> list = new ArrayList<>();
        node.path(name).forEach(one -> list.add(reading.apply(one)));
        return list;
    }

    private static Aim aim(JsonNode node) {
        for (Aim aim : Aim.values()) {
            if (aim.id().equals(node.asString(""))) {
                return aim;
            }
        }
        throw new IllegalArgumentException(
                "“%s” is no aim; docs/aims.md lists them.".formatted(node.asString("")));
    }

    private static Vulnerability vulnerability(JsonNode node) {
        return node.isString()
                ? new Vulnerability(node.stringValue(), null, null)
                : new Vulnerability(
                        node.path("cve").asString(""),
                        date(node.path("disclosed")),
                        date(node.path("exploited")));
    }

    private static Infrastructure infrastructure(JsonNode node) {
        for (Infrastructure.Kind kind : Infrastructure.Kind.values()) {
            if (kind(kind).equals(node.path("kind").asString(""))) {
                return new Infrastructure(kind, node.path("value").asString(""));
            }
        }
        throw new IllegalArgumentException(
                "“%s” is no kind of infrastructure; write registrar, hosting, certificate or domain-pattern."
                        .formatted(node.path("kind").asString("")));
    }

    private static String kind(Infrastructure.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDate date(JsonNode node) {
        String text = node.asString("");
        return text.isEmpty() ? null : time(text, LocalDate::parse);
    }

    private static <T> T time(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "“%s” is no time; write 2026-02-05T00:41:05Z, or 2026-02-05 for a day."
                            .formatted(text),
                    e);
        }
    }
}
