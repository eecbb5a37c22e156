package org.dazaifu.casebook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.Evidence;
import org.dazaifu.attribution.Hypothesis;

/**
 * The ranking as the report shows it: groups and <em>unattributed</em> in one order, and the
 * evidence on the leading ones.
 */
record Ranking(List<Bar> groups, List<Bar> states, List<Detail> details) {

    /** How many groups are shown, and of how many the evidence. */
    private static final int MOST_BARS = 12;

    private static final int MOST_DETAILS = 5;
    private static final int MOST_EVIDENCE = 8;

    /** The width of a bar that stands for certainty. */
    static final int BAR = 400;

    /** One hypothesis; {@code none} for those that name nobody. */
    record Bar(String id, String name, String note, double probability, boolean none) {

        String width() {
            return String.format(Locale.ROOT, "%.1f", Math.max(1, probability * BAR));
        }

        String percent() {
            return Words.percent(probability);
        }
    }

    /** One hypothesis with what speaks for and against it, and the names of what does neither. */
    record Detail(
            Hypothesis hypothesis,
            List<Evidence> supports,
            List<Evidence> against,
            int more,
            String neutral) {}

    static Ranking of(Assessment assessment) {
        List<Bar> groups = new ArrayList<>();
        double shown = 0;
        for (Hypothesis group : assessment.groups()) {
            if (groups.size() < MOST_BARS) {
                shown += group.probability();
                groups.add(
                        new Bar(
                                group.group(),
                                group.name(),
                                suspected(group),
                                group.probability(),
                                false));
            }
        }
        double rest = 1 - shown - assessment.unattributed();
        groups.add(unattributed(assessment));
        groups.sort(Comparator.comparingDouble(Bar::probability).reversed());
        if (rest > 0.001) {
            groups.add(new Bar("", "All other known groups together", "", rest, false));
        }
        List<Bar> states = new ArrayList<>();
        for (Assessment.StateHypothesis state : assessment.states()) {
            if (states.size() < MOST_BARS) {
                states.add(
                        new Bar(
                                state.state(),
                                state.name(),
                                Words.count(state.groups().size(), "group"),
                                state.probability(),
                                false));
            }
        }
        double sponsored =
                assessment.states().stream()
                        .mapToDouble(Assessment.StateHypothesis::probability)
                        .sum();
        double unsponsored = 1 - sponsored - assessment.unattributed();
        double more = sponsored - states.stream().mapToDouble(Bar::probability).sum();
        if (more > 0.001) {
            states.add(new Bar("", "All other States together", "", more, false));
        }
        if (unsponsored > 0.001) {
            states.add(
                    new Bar(
                            "",
                            "No State",
                            "known groups that no source suspects a State of sponsoring, or that sources contradict each other on",
                            unsponsored,
                            true));
        }
        states.add(unattributed(assessment));
        states.sort(Comparator.comparingDouble(Bar::probability).reversed());
        List<Detail> details =
                assessment.groups().stream().limit(MOST_DETAILS).map(Ranking::detail).toList();
        return new Ranking(groups, states, details);
    }

    private static Bar unattributed(Assessment assessment) {
        return new Bar(
                "",
                "Unattributed",
                "an unknown group, or a known one that left nothing telling",
                assessment.unattributed(),
                true);
    }

    private static String suspected(Hypothesis group) {
        List<String> names =
                group.suspected().stream()
                        .map(Hypothesis.SuspectedState::name)
                        .distinct()
                        .sorted()
                        .toList();
        return names.isEmpty() ? "no source names a State" : String.join(" or ", names);
    }

    private static Detail detail(Hypothesis hypothesis) {
        List<Evidence> supports = hypothesis.evidenceFor();
        List<Evidence> against = hypothesis.evidenceAgainst();
        int more =
                Math.max(0, supports.size() - MOST_EVIDENCE)
                        + Math.max(0, against.size() - MOST_EVIDENCE);
        return new Detail(
                hypothesis,
                supports.stream().limit(MOST_EVIDENCE).toList(),
                against.stream().limit(MOST_EVIDENCE).toList(),
                more,
                hypothesis.neutral().stream()
                        .map(e -> e.name() + " (" + e.id() + ")")
                        .collect(Collectors.joining(", ")));
    }
}
