package org.dazaifu.casebook;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.casebook.Assessed.Hypothesis;
import org.dazaifu.casebook.CaseFound.Technique;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an investigation found, as the ledger keeps it in short; described in docs/case.md. */
final class FoundJson {

    /** The member of an act that has it. */
    static final String MEMBER = "found";

    private FoundJson() {}

    static ObjectNode write(CaseFound found) {
        ObjectNode node = Json.object();
        node.put("made", found.made().toString());
        node.put("first", found.first().map(Instant::toString).orElse(null));
        node.put("last", found.last().map(Instant::toString).orElse(null));
        node.put("sector", found.sector());
        found.aims().forEach(node.putArray("aims")::add);
        ArrayNode techniques = node.putArray("techniques");
        for (Technique technique : found.techniques()) {
            techniques
                    .addObject()
                    .put("id", technique.id())
                    .put("first", technique.first().map(Instant::toString).orElse(null));
        }
        node.set("assessment", write(found.assessed()));
        return node;
    }

    static ObjectNode write(Assessed assessed) {
        ObjectNode node = Json.object();
        node.put("rung", assessed.rung());
        hypothesis(node, "group", assessed.group());
        hypothesis(node, "state", assessed.state());
        return node;
    }

    private static void hypothesis(ObjectNode node, String name, Optional<Hypothesis> one) {
        node.putNull(name);
        one.ifPresent(who ->
                node.putObject(name)
                        .put("id", who.id())
                        .put("name", who.name())
                        .put("probability", who.probability()));
    }

    /**
     * Reads what {@link #write(CaseFound)} wrote.
     *
     * @throws IllegalArgumentException with a sentence where it says something impossible
     */
    static CaseFound read(JsonNode node) {
        List<String> aims = new ArrayList<>();
        node.path("aims").forEach(aim -> aims.add(aim.asString("")));
        return new CaseFound(
                made(node),
                time(node.path("first")),
                time(node.path("last")),
                node.path("sector").asString(""),
                aims,
                techniques(node.path("techniques")),
                readAssessed(node.path("assessment")));
    }

    /** Reads what {@link #write(Assessed)} wrote. */
    static Assessed readAssessed(JsonNode node) {
        return new Assessed(
                node.path("rung").asString(""),
                hypothesis(node.path("group"), "id"),
                hypothesis(node.path("state"), "id"));
    }

    /**
     * What the findings of {@code case.json} say in short.
     *
     * @throws IllegalArgumentException with a sentence where they say something impossible
     */
    static CaseFound of(JsonNode findings) {
        JsonNode incident = findings.path("incident");
        List<String> aims = new ArrayList<>();
        incident.path("aims").forEach(aim -> aims.add(aim.path("aim").asString("")));
        return new CaseFound(
                made(findings),
                time(incident.path("first")),
                time(incident.path("last")),
                findings.path("observations").path("victim").path("sector").asString(""),
                aims,
                techniques(incident.path("techniques")),
                assessed(findings.path("assessment")));
    }

    /** What a whole assessment says in short. */
    static Assessed assessed(JsonNode assessment) {
        return new Assessed(
                rung(assessment.path("rungs")),
                hypothesis(assessment.path("hypotheses").path(0), "group"),
                hypothesis(assessment.path("states").path(0), "state"));
    }

    private static String rung(JsonNode rungs) {
        for (String rung : List.of("state", "group", "cluster")) {
            JsonNode abstains = rungs.path(rung).path("abstains");
            if (abstains.isBoolean() && !abstains.booleanValue()) {
                return rung;
            }
        }
        return "none";
    }

    private static Optional<Hypothesis> hypothesis(JsonNode node, String id) {
        JsonNode probability = node.path("probability");
        return probability.isNumber()
                ? Optional.of(
                        new Hypothesis(
                                node.path(id).asString(""),
                                node.path("name").asString(""),
                                probability.doubleValue()))
                : Optional.empty();
    }

    private static List<Technique> techniques(JsonNode list) {
        List<Technique> techniques = new ArrayList<>();
        for (JsonNode one : list) {
            techniques.add(new Technique(one.path("id").asString(""), time(one.path("first"))));
        }
        return techniques;
    }

    private static Instant made(JsonNode node) {
        return time(node.path("made"))
                .orElseThrow(
                        () -> new IllegalArgumentException("its results were made at no time"));
    }

    private static Optional<Instant> time(JsonNode node) {
        try {
            return node.isString() ? Optional.of(Instant.parse(node.asString())) : Optional.empty();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + node.asString() + "' is no time", e);
        }
    }
}
