package org.dazaifu.strategy.facts;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.casebook.CaseRecord;
import org.dazaifu.casebook.CaseState;
import org.dazaifu.casebook.milestone.CaseMilestones;
import org.dazaifu.sharing.record.CaseSharing;
import org.dazaifu.strategy.facts.CaseFacts.Found;
import org.dazaifu.strategy.facts.CaseFacts.Hypothesis;
import org.dazaifu.strategy.facts.CaseFacts.Released;
import org.dazaifu.strategy.facts.CaseFacts.Technique;
import tools.jackson.databind.JsonNode;

/** Takes out of a verified case what views are made of. */
final class CaseFactsReader {

    private CaseFactsReader() {}

    /**
     * Reads.
     *
     * @throws IllegalArgumentException with a sentence where the case says something impossible
     */
    static CaseFacts of(CaseRecord record) {
        List<Released> releases = new ArrayList<>();
        for (CaseAct act : record.acts()) {
            Instant time = act.time();
            if (act.name().equals(CaseSharing.RELEASED)) {
                if (time == null) {
                    throw new IllegalArgumentException("a release was made at no time");
                }
                releases.add(new Released(time, act.text("audience")));
            }
        }
        return new CaseFacts(
                record.header().id().toString(),
                record.header().marking().label().toLowerCase(Locale.ROOT),
                record.header().created(),
                record.state() == CaseState.COMPLETE
                        ? Optional.of(found(record.findings()))
                        : Optional.empty(),
                releases,
                CaseMilestones.of(record.acts()));
    }

    private static Found found(JsonNode findings) {
        JsonNode incident = findings.path("incident");
        JsonNode assessment = findings.path("assessment");
        JsonNode observations = findings.path("observations");
        List<String> aims = new ArrayList<>();
        incident.path("aims").forEach(aim -> aims.add(aim.path("aim").asString("")));
        List<Technique> techniques = new ArrayList<>();
        for (JsonNode technique : incident.path("techniques")) {
            techniques.add(
                    new Technique(
                            technique.path("id").asString(""), time(technique.path("first"))));
        }
        return new Found(
                time(findings.path("made"))
                        .orElseThrow(() ->
                                new IllegalArgumentException("its results were made at no time")),
                time(incident.path("first")),
                time(incident.path("last")),
                observations.path("victim").path("sector").asString(""),
                aims,
                techniques,
                rung(assessment.path("rungs")),
                first(assessment.path("hypotheses"), "group"),
                first(assessment.path("states"), "state"));
    }

    /** The highest rung on which the assessment does not abstain. */
    private static String rung(JsonNode rungs) {
        for (String rung : List.of("state", "group", "cluster")) {
            JsonNode abstains = rungs.path(rung).path("abstains");
            if (abstains.isBoolean() && !abstains.booleanValue()) {
                return rung;
            }
        }
        return "none";
    }

    private static Optional<Hypothesis> first(JsonNode list, String id) {
        JsonNode first = list.path(0);
        JsonNode probability = first.path("probability");
        return probability.isNumber()
                ? Optional.of(
                        new Hypothesis(
                                first.path(id).asString(""),
                                first.path("name").asString(""),
                                probability.doubleValue()))
                : Optional.empty();
    }

    private static Optional<Instant> time(JsonNode node) {
        try {
            return node.isString() ? Optional.of(Instant.parse(node.asString())) : Optional.empty();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + node.asString() + "' is no time", e);
        }
    }
}
