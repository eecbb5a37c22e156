package org.dazaifu.casebook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.attribution.Adjustments;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.Change;
import org.dazaifu.attribution.CompetingHypotheses;
import org.dazaifu.attribution.Hypothesis;
import org.dazaifu.attribution.RevisionText;
import org.dazaifu.casebook.ReviewContent;
import org.jspecify.annotations.Nullable;

/** All that the template of a review prints. */
record ReviewView(
        ReviewContent content,
        List<Entry> entries,
        List<Row> groups,
        List<Row> states,
        CompetingHypotheses competing,
        MovementDrawing movement,
        String style,
        String policy) {

    private static final int SHOWN = 10;
    private static final int COMPETING = 5;

    /** A change; {@code undone} where a later one took it back. */
    record Entry(Change change, String words, boolean undone) {}

    /** One hypothesis in both assessments; no probability where one of them does not have it. */
    record Row(String id, String name, @Nullable Double machine, @Nullable Double analyst) {

        String machineText() {
            return machine == null ? "–" : Words.percent(machine);
        }

        String analystText() {
            return analyst == null ? "–" : Words.percent(analyst);
        }
    }

    static ReviewView of(ReviewContent content) {
        String style = Style.of(content.header().marking());
        return new ReviewView(
                content,
                entries(content.changes()),
                groups(content.machine(), content.analyst()),
                states(content.machine(), content.analyst()),
                CompetingHypotheses.of(content.analyst(), COMPETING),
                MovementDrawing.of(content.analyst().movement()),
                style,
                Style.policy(style));
    }

    private static List<Entry> entries(List<Change> changes) {
        Set<Integer> undone = Adjustments.undone(changes);
        return changes.stream()
                .map(c -> new Entry(c, RevisionText.of(c.revision()), undone.contains(c.number())))
                .toList();
    }

    private static List<Row> groups(Assessment machine, Assessment analyst) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Hypothesis group : ReportView.first(analyst.groups(), SHOWN)) {
            rows.put(
                    group.group(), new Row(group.group(), group.name(), null, group.probability()));
        }
        for (Hypothesis group : ReportView.first(machine.groups(), SHOWN)) {
            rows.putIfAbsent(group.group(), new Row(group.group(), group.name(), null, null));
        }
        List<Row> both = new ArrayList<>();
        for (Row row : rows.values()) {
            both.add(
                    new Row(
                            row.id(),
                            row.name(),
                            probability(machine, row.id()),
                            probability(analyst, row.id())));
        }
        both.add(new Row("", "Unattributed", machine.unattributed(), analyst.unattributed()));
        return both;
    }

    private static @Nullable Double probability(Assessment assessment, String id) {
        for (Hypothesis group : assessment.groups()) {
            if (group.group().equals(id)) {
                return group.probability();
            }
        }
        return null;
    }

    private static List<Row> states(Assessment machine, Assessment analyst) {
        Map<String, Double> before = new LinkedHashMap<>();
        machine.states().forEach(s -> before.put(s.state(), s.probability()));
        return ReportView.first(analyst.states(), SHOWN).stream()
                .map(s -> new Row(s.state(), s.name(), before.get(s.state()), s.probability()))
                .toList();
    }
}
