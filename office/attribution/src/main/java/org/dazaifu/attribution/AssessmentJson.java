package org.dazaifu.attribution;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dazaifu.attribution.Assessment.StateHypothesis;
import org.dazaifu.attribution.Hypothesis.SuspectedState;
import org.dazaifu.attribution.Rungs.Rung;
import org.dazaifu.attribution.Sensitivity.Deciding;
import org.dazaifu.attribution.Sensitivity.Removal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An assessment as JSON for machines; described in docs/attribution.md.
 *
 * <p>Probabilities of the {@code hypotheses} and {@code unattributed} add up to 1. {@code state} of
 * a hypothesis is the code of the State that its sources agree on, else null.
 */
public final class AssessmentJson {

    /** So many hypotheses beside nobody known stand in the matrix. */
    private static final int IN_MATRIX = 6;

    private AssessmentJson() {}

    /** The assessment as one object. */
    public static ObjectNode of(Assessment assessment) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("method", assessment.method());
        node.put("abstains", assessment.abstains());
        node.put(
                "words",
                assessment.rungs().group().words() + " " + assessment.rungs().state().words());
        node.put("unattributed", assessment.unattributed());
        ObjectNode rungs = node.putObject("rungs");
        rung(rungs.putObject("cluster"), assessment.rungs().cluster());
        rung(rungs.putObject("group"), assessment.rungs().group());
        rung(rungs.putObject("state"), assessment.rungs().state());
        rung(rungs.putObject("law"), assessment.rungs().law());
        falseFlag(node.putObject("false_flag"), assessment.falseFlag());
        ArrayNode hypotheses = node.putArray("hypotheses");
        assessment.groups().forEach(h -> hypothesis(hypotheses.addObject(), h));
        ArrayNode states = node.putArray("states");
        for (StateHypothesis state : assessment.states()) {
            ObjectNode one = states.addObject().put("state", state.state());
            one.put("name", state.name()).put("probability", state.probability());
            texts(one.putArray("groups"), state.groups());
        }
        matrix(node.putObject("matrix"), CompetingHypotheses.of(assessment, IN_MATRIX));
        sensitivity(node.putObject("sensitivity"), assessment.sensitivity());
        movement(node.putObject("movement"), assessment.movement());
        texts(node.putArray("unused"), assessment.unused());
        texts(node.putArray("not_shown"), assessment.notShown());
        return node;
    }

    private static void falseFlag(ObjectNode node, FalseFlag falseFlag) {
        node.put("probability", falseFlag.probability()).put("words", falseFlag.words());
        parts(node.putArray("imitated"), falseFlag.imitated());
        parts(node.putArray("culprits"), falseFlag.culprits());
    }

    private static void parts(ArrayNode array, List<FalseFlag.Part> parts) {
        for (FalseFlag.Part part : parts) {
            ObjectNode one = array.addObject().put("group", part.group()).put("name", part.name());
            one.put("probability", part.probability());
        }
    }

    private static void rung(ObjectNode node, Rung rung) {
        node.put("abstains", rung.abstains()).put("words", rung.words());
        node.put("probability", rung.probability());
        texts(node.putArray("evidence"), rung.evidence());
    }

    private static void hypothesis(ObjectNode node, Hypothesis hypothesis) {
        node.put("group", hypothesis.group()).put("name", hypothesis.name());
        List<String> states =
                hypothesis.suspected().stream().map(SuspectedState::state).distinct().toList();
        node.put("state", states.size() == 1 ? states.getFirst() : null);
        ArrayNode suspected = node.putArray("suspected");
        for (SuspectedState claim : hypothesis.suspected()) {
            ObjectNode one = suspected.addObject().put("state", claim.state());
            one.put("name", claim.name()).put("source", claim.source());
        }
        node.put("probability", hypothesis.probability()).put("prior", hypothesis.prior());
        evidence(node.putArray("for"), hypothesis.evidenceFor());
        evidence(node.putArray("against"), hypothesis.evidenceAgainst());
        evidence(node.putArray("neutral"), hypothesis.neutral());
    }

    private static void evidence(ArrayNode array, List<Evidence> evidence) {
        for (Evidence one : evidence) {
            ObjectNode node = array.addObject().put("kind", one.kind()).put("id", one.id());
            node.put("name", one.name()).put("factor", one.factor());
            node.put("spoofability", one.spoofability().name().toLowerCase(Locale.ROOT));
            node.put("observed", one.observed().code()).put("reported", one.reported().code());
            ArrayNode sources = node.putArray("sources");
            for (Evidence.Source source : one.sources()) {
                ObjectNode report = sources.addObject().put("id", source.id());
                report.put("name", source.name()).put("publisher", source.publisher());
                report.put("year", source.year());
            }
            ArrayNode sightings = node.putArray("sightings");
            one.sightings().forEach(sightings::add);
            node.put("sentence", one.sentence());
        }
    }

    private static void matrix(ObjectNode node, CompetingHypotheses matrix) {
        ArrayNode columns = node.putArray("columns");
        for (CompetingHypotheses.Column column : matrix.columns()) {
            ObjectNode one = columns.addObject().put("id", column.id()).put("name", column.name());
            one.put("probability", column.probability());
            one.put("inconsistency", column.inconsistency());
        }
        ArrayNode rows = node.putArray("rows");
        for (CompetingHypotheses.Row row : matrix.rows()) {
            ObjectNode one = rows.addObject().put("id", row.evidence().id());
            one.put("diagnosticity", row.diagnosticity());
            ArrayNode cells = one.putArray("cells");
            for (CompetingHypotheses.Cell cell : row.cells()) {
                cells.addObject()
                        .put("consistency", cell.consistency().mark())
                        .put("factor", cell.factor());
            }
        }
    }

    private static void sensitivity(ObjectNode node, Sensitivity sensitivity) {
        removal(node, "first_place", sensitivity.firstPlace());
        removal(node, "words", sensitivity.words());
        ArrayNode deciding = node.putArray("deciding");
        for (Deciding one : sensitivity.deciding()) {
            ObjectNode evidence = deciding.addObject().put("id", one.id()).put("name", one.name());
            evidence.put("towards", one.towards()).put("factor", one.factor());
            evidence.put("sentence", one.sentence());
        }
    }

    private static void removal(ObjectNode node, String name, @Nullable Removal removal) {
        if (removal == null) {
            node.putNull(name);
            return;
        }
        ObjectNode one = node.putObject(name);
        texts(one.putArray("without"), removal.evidence());
        one.put("smallest", removal.smallest()).put("sentence", removal.sentence());
    }

    private static void movement(ObjectNode node, Movement movement) {
        texts(node.putArray("hypotheses"), movement.hypotheses());
        ArrayNode steps = node.putArray("steps");
        for (Movement.Step step : movement.steps()) {
            Instant time = step.time();
            ObjectNode one = steps.addObject().put("evidence", step.evidence());
            one.put("time", time == null ? null : time.toString());
            ArrayNode probabilities = one.putArray("probabilities");
            step.probabilities().forEach(probabilities::add);
            one.put("unattributed", step.unattributed());
        }
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
