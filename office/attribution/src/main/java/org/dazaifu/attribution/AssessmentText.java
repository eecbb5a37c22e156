package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dazaifu.attribution.Hypothesis.SuspectedState;
import org.dazaifu.attribution.Sensitivity.Deciding;
import org.dazaifu.attribution.Sensitivity.Removal;

/** An assessment as text for people, on about one screen. */
public final class AssessmentText {

    private static final int SHOWN = 5;
    private static final int EVIDENCE_SHOWN = 6;
    private static final double WORTH_SHOWING = 0.01;

    private final StringBuilder text = new StringBuilder();

    private AssessmentText() {}

    /** The assessment in lines that end with a line feed. */
    public static String of(Assessment assessment) {
        var writer = new AssessmentText();
        writer.rungs(assessment.rungs());
        writer.ranking(assessment);
        assessment.groups().stream().findFirst().ifPresent(writer::explain);
        writer.section(
                "States, by the groups that sources suspect them of sponsoring",
                states(assessment));
        writer.section("If evidence was planted", List.of(assessment.falseFlag().words()));
        writer.section("What would change it", changes(assessment.sensitivity()));
        writer.section("Not counted as given", assessment.unused());
        writer.section("Not shown by this", assessment.notShown());
        return writer.text.toString();
    }

    private void rungs(Rungs rungs) {
        line("Actor  " + rungs.cluster().words());
        line("Group  " + rungs.group().words());
        line("State  " + rungs.state().words());
        line("Law    " + rungs.law().words());
        line("");
    }

    private void ranking(Assessment assessment) {
        List<Hypothesis> shown =
                assessment.groups().stream()
                        .limit(SHOWN)
                        .filter(h -> h.probability() >= WORTH_SHOWING)
                        .toList();
        for (Hypothesis hypothesis : shown) {
            line(
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
                "%s  %d other groups together"
                        .formatted(
                                number(Math.min(1, rest)),
                                assessment.groups().size() - shown.size()));
        line(
                number(assessment.unattributed())
                        + "  unattributed: a group that is not known, or nothing telling");
    }

    private void explain(Hypothesis hypothesis) {
        if (hypothesis.probability() < WORTH_SHOWING) {
            return;
        }
        section("For " + hypothesis.name(), sentences(hypothesis.evidenceFor()));
        section("Against " + hypothesis.name(), sentences(hypothesis.evidenceAgainst()));
    }

    private static List<String> sentences(List<Evidence> evidence) {
        List<String> sentences =
                evidence.stream()
                        .limit(EVIDENCE_SHOWN)
                        .map(e -> e.sentence() + " [" + e.reported().code() + "]")
                        .collect(Collectors.toCollection(ArrayList::new));
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

    private static List<String> changes(Sensitivity sensitivity) {
        return Stream.concat(
                        Stream.of(sensitivity.firstPlace(), sensitivity.words())
                                .filter(Objects::nonNull)
                                .map(Removal::sentence)
                                .distinct(),
                        sensitivity.deciding().stream().limit(3).map(Deciding::sentence))
                .toList();
    }

    private static String claims(Hypothesis hypothesis) {
        if (hypothesis.suspected().isEmpty()) {
            return "";
        }
        return hypothesis.suspected().stream()
                .collect(
                        Collectors.groupingBy(
                                SuspectedState::name, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e ->
                        e.getKey()
                                + (e.getValue() == 1
                                        ? ", 1 source"
                                        : ", " + e.getValue() + " sources"))
                .collect(Collectors.joining("; ", " (", ")"));
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line("");
            line(title);
            lines.forEach(l -> line("  " + l));
        }
    }

    private static String number(double probability) {
        return String.format(Locale.ROOT, "%5.1f %%", probability * 100);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
