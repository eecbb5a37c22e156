package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The analysis of competing hypotheses as a matrix (R. J. Heuer, Psychology of Intelligence
 * Analysis, 1999, chapter 8): every piece of evidence against every leading hypothesis and nobody
 * known, the most diagnostic first. What is consistent with all of them says nothing; what counts
 * is what is inconsistent.
 *
 * @param columns the hypotheses, most probable first, then nobody known
 * @param rows the evidence
 */
public record CompetingHypotheses(List<Column> columns, List<Row> rows) {

    public CompetingHypotheses {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** How one piece of evidence goes with one hypothesis. */
    public enum Consistency {
        VERY_CONSISTENT("CC", "very consistent"),
        CONSISTENT("C", "consistent"),
        NEUTRAL("N", "tells neither way"),
        INCONSISTENT("I", "inconsistent"),
        VERY_INCONSISTENT("II", "very inconsistent");

        /** A factor of so much, either way, is very much. */
        private static final double VERY = 2;

        private final String mark;
        private final String words;

        Consistency(String mark, String words) {
            this.mark = mark;
            this.words = words;
        }

        /** The mark in the matrix. */
        public String mark() {
            return mark;
        }

        /** In words. */
        public String words() {
            return words;
        }

        static Consistency of(Evidence evidence) {
            return switch (evidence.direction()) {
                case FOR -> evidence.factor() >= VERY ? VERY_CONSISTENT : CONSISTENT;
                case NEUTRAL -> NEUTRAL;
                case AGAINST -> evidence.factor() <= 1 / VERY ? VERY_INCONSISTENT : INCONSISTENT;
            };
        }
    }

    /**
     * A hypothesis.
     *
     * @param id as in {@link Hypothesis#group}; {@code unattributed} for nobody known
     * @param inconsistency the sum of the logarithms, to base 2, of how many times less likely each
     *     inconsistent piece of evidence makes it; the least is the least refuted
     */
    public record Column(String id, String name, double probability, double inconsistency) {}

    /**
     * A piece of evidence.
     *
     * @param diagnosticity how many times further the hypothesis that it favours most is moved than
     *     the one that it favours least; 1 where it says nothing between them
     */
    public record Row(Evidence evidence, double diagnosticity, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Evidence against a hypothesis. */
    public record Cell(Consistency consistency, double factor) {}

    /** The matrix of the first hypotheses of an assessment, at most {@code most} of them. */
    public static CompetingHypotheses of(Assessment assessment, int most) {
        var columns = new ArrayList<Column>();
        var evidence = new ArrayList<Map<String, Evidence>>();
        for (Hypothesis hypothesis : assessment.groups()) {
            if (columns.size() == most || hypothesis.evidence().isEmpty()) {
                break;
            }
            columns.add(
                    column(
                            hypothesis.group(),
                            hypothesis.name(),
                            hypothesis.probability(),
                            hypothesis.evidence()));
            evidence.add(byId(hypothesis.evidence()));
        }
        columns.add(
                column(
                        Revision.UNATTRIBUTED,
                        "Nobody known",
                        assessment.unattributed(),
                        assessment.unattributedEvidence()));
        evidence.add(byId(assessment.unattributedEvidence()));
        var rows = new ArrayList<Row>();
        for (Evidence one : assessment.unattributedEvidence()) {
            rows.add(row(one, evidence));
        }
        rows.sort(
                Comparator.comparingDouble(Row::diagnosticity)
                        .reversed()
                        .thenComparing(r -> r.evidence().id()));
        return new CompetingHypotheses(columns, rows);
    }

    private static Column column(
            String id, String name, double probability, List<Evidence> evidence) {
        double inconsistency =
                evidence.stream()
                        .filter(e -> e.direction() == Evidence.Direction.AGAINST)
                        .mapToDouble(e -> -Math.log(e.factor()) / Math.log(2))
                        .sum();
        return new Column(id, name, probability, inconsistency);
    }

    private static Map<String, Evidence> byId(List<Evidence> evidence) {
        var byId = new HashMap<String, Evidence>();
        evidence.forEach(e -> byId.put(e.id(), e));
        return byId;
    }

    private static Row row(Evidence one, List<Map<String, Evidence>> columns) {
        var cells = new ArrayList<Cell>();
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Map<String, Evidence> column : columns) {
            Evidence here = column.getOrDefault(one.id(), one);
            cells.add(new Cell(Consistency.of(here), here.factor()));
            most = Math.max(most, here.factor());
            least = Math.min(least, here.factor());
        }
        return new Row(one, most / least, cells);
    }
}
