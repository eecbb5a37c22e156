package org.dazaifu.attribution;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dazaifu.attribution.Assessment.Evidence;
import org.dazaifu.attribution.Assessment.Hypothesis;
import org.dazaifu.attribution.Assessment.StateHypothesis;
import org.dazaifu.attribution.Assessment.SuspectedState;
import tools.jackson.core.JsonGenerator;

/**
 * An assessment as JSON for machines and as text for people.
 *
 * <p>The JSON object has {@code hypotheses} (each {@code group}, {@code name}, {@code state} (the
 * code of the State that its sources agree on, else null), {@code suspected}, {@code probability},
 * {@code for}, {@code against}), {@code states} (each {@code state}, {@code name}, {@code
 * probability}, {@code groups}), {@code unattributed}, {@code words}, {@code abstains}, {@code
 * group_rung} and {@code state_rung} (each {@code abstains}, {@code words}), {@code unused}, {@code
 * not_shown}, {@code method}. Probabilities of the hypotheses and {@code unattributed} add up to 1.
 */
public final class AssessmentWriter {

    private static final int SHOWN = 5;
    private static final int EVIDENCE_SHOWN = 6;
    private static final double WORTH_SHOWING = 0.01;

    private AssessmentWriter() {}

    /** Writes the assessment as one JSON object; the generator is neither flushed nor closed. */
    public static void json(Assessment assessment, JsonGenerator out) {
        out.writeStartObject();
        out.writeArrayPropertyStart("hypotheses");
        for (Hypothesis hypothesis : assessment.groups()) {
            hypothesis(hypothesis, out);
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("states");
        for (StateHypothesis state : assessment.states()) {
            out.writeStartObject();
            out.writeStringProperty("state", state.state());
            out.writeStringProperty("name", state.name());
            out.writeNumberProperty("probability", state.probability());
            strings("groups", state.groups(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeNumberProperty("unattributed", assessment.unattributed());
        out.writeStringProperty("words", words(assessment));
        out.writeBooleanProperty("abstains", assessment.abstains());
        rung("group_rung", assessment.groupRung(), out);
        rung("state_rung", assessment.stateRung(), out);
        strings("unused", assessment.unused(), out);
        strings("not_shown", assessment.notShown(), out);
        out.writeStringProperty("method", assessment.method());
        out.writeEndObject();
    }

    /** The assessment on about one screen, in lines that end with a line feed. */
    public static String text(Assessment assessment) {
        var text = new StringBuilder();
        line(text, "Group  " + assessment.groupRung().words());
        line(text, "State  " + assessment.stateRung().words());
        line(text, "");
        List<Hypothesis> shown =
                assessment.groups().stream()
                        .limit(SHOWN)
                        .filter(h -> h.probability() >= WORTH_SHOWING)
                        .toList();
        for (Hypothesis hypothesis : shown) {
            line(
                    text,
                    "%s  %-7s %s%s"
                            .formatted(
                                    number(hypothesis.probability()),
                                    hypothesis.group(),
                                    hypothesis.name(),
                                    claims(hypothesis)));
        }
        double rest =
                assessment.groups().stream()
                        .skip(shown.size())
                        .mapToDouble(Hypothesis::probability)
                        .sum();
        line(
                text,
                number(Math.min(1, rest))
                        + "  "
                        + (assessment.groups().size() - shown.size())
                        + " other groups together");
        line(
                text,
                number(assessment.unattributed())
                        + "  unattributed: a group that is not known, or nothing telling");
        shown.stream().findFirst().ifPresent(h -> explain(text, h));
        section(
                text,
                "States, by the groups that sources suspect them of sponsoring",
                states(assessment));
        section(text, "Not counted as given", assessment.unused());
        section(text, "Not shown by this", assessment.notShown());
        return text.toString();
    }

    private static String words(Assessment assessment) {
        return assessment.groupRung().words() + " " + assessment.stateRung().words();
    }

    private static void hypothesis(Hypothesis hypothesis, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("group", hypothesis.group());
        out.writeStringProperty("name", hypothesis.name());
        List<String> states =
                hypothesis.suspected().stream().map(SuspectedState::state).distinct().toList();
        if (states.size() == 1) {
            out.writeStringProperty("state", states.getFirst());
        } else {
            out.writeNullProperty("state");
        }
        out.writeArrayPropertyStart("suspected");
        for (SuspectedState claim : hypothesis.suspected()) {
            out.writeStartObject();
            out.writeStringProperty("state", claim.state());
            out.writeStringProperty("name", claim.name());
            out.writeStringProperty("source", claim.source());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeNumberProperty("probability", hypothesis.probability());
        evidence("for", hypothesis.evidenceFor(), out);
        evidence("against", hypothesis.evidenceAgainst(), out);
        out.writeEndObject();
    }

    private static void evidence(String property, List<Evidence> evidence, JsonGenerator out) {
        out.writeArrayPropertyStart(property);
        for (Evidence item : evidence) {
            out.writeStartObject();
            out.writeStringProperty("kind", item.kind());
            out.writeStringProperty("id", item.id());
            out.writeStringProperty("name", item.name());
            out.writeNumberProperty("factor", item.factor());
            out.writeNumberProperty("reports", item.reports());
            out.writeArrayPropertyStart("sightings");
            item.sightings().forEach(out::writeNumber);
            out.writeEndArray();
            out.writeStringProperty("sentence", item.sentence());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void rung(String property, Assessment.Rung rung, JsonGenerator out) {
        out.writeObjectPropertyStart(property);
        out.writeBooleanProperty("abstains", rung.abstains());
        out.writeStringProperty("words", rung.words());
        out.writeEndObject();
    }

    private static void strings(String property, List<String> strings, JsonGenerator out) {
        out.writeArrayPropertyStart(property);
        strings.forEach(out::writeString);
        out.writeEndArray();
    }

    private static void explain(StringBuilder text, Hypothesis hypothesis) {
        section(text, "For " + hypothesis.name(), sentences(hypothesis.evidenceFor()));
        section(text, "Against " + hypothesis.name(), sentences(hypothesis.evidenceAgainst()));
    }

    private static List<String> sentences(List<Evidence> evidence) {
        List<String> sentences =
                evidence.stream()
                        .limit(EVIDENCE_SHOWN)
                        .map(Evidence::sentence)
                        .collect(Collectors.toList());
        if (evidence.size() > EVIDENCE_SHOWN) {
            sentences.add("… and " + (evidence.size() - EVIDENCE_SHOWN) + " more, weaker.");
        }
        return sentences;
    }

    private static List<String> states(Assessment assessment) {
        return assessment.states().stream()
                .filter(s -> s.probability() >= WORTH_SHOWING)
                .limit(SHOWN)
                .map(s -> number(s.probability()) + "  " + s.name())
                .toList();
    }

    private static String claims(Hypothesis hypothesis) {
        if (hypothesis.suspected().isEmpty()) {
            return "";
        }
        return hypothesis.suspected().stream()
                .collect(
                        Collectors.groupingBy(
                                SuspectedState::name,
                                java.util.TreeMap::new,
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(e ->
                        e.getKey()
                                + (e.getValue() == 1
                                        ? ", 1 source"
                                        : ", " + e.getValue() + " sources"))
                .collect(Collectors.joining("; ", " (", ")"));
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line(text, "");
            line(text, title);
            lines.forEach(l -> line(text, "  " + l));
        }
    }

    private static String number(double probability) {
        return String.format(Locale.ROOT, "%5.1f %%", probability * 100);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
