package org.dazaifu.casebook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dazaifu.attribution.Movement;
import org.dazaifu.attribution.Movement.Step;

/**
 * The geometry of how probabilities moved: a column a piece of evidence, a line a hypothesis, and
 * the largest moves in words.
 *
 * @param lines in the order of the hypotheses, nobody known last
 * @param rules the horizontal rules with their labels
 * @param moves the largest moves, in the order in which they happened
 * @param steps how many pieces of evidence are drawn
 */
record MovementDrawing(List<Line> lines, List<Rule> rules, List<Move> moves, int steps) {

    static final int WIDTH = 1000;
    static final int HEIGHT = 320;
    static final int LEFT = 60;
    static final int RIGHT = 770;
    static final int TOP = 12;
    static final int BOTTOM = 292;

    private static final int LABEL = 17;
    private static final int MOST_MOVES = 6;
    private static final double WORTH_TELLING = 0.005;

    /** One hypothesis; {@code number} chooses its look, and is the same in the legend. */
    record Line(int number, String label, int labelY, List<Segment> segments) {}

    /** A straight piece of a line. */
    record Segment(String x1, String y1, String x2, String y2) {}

    /** A rule at a probability. */
    record Rule(String y, String label) {}

    /** What one piece of evidence did to the hypothesis that it moved most. */
    record Move(Step step, String hypothesis, double before, double after) {
        double size() {
            return Math.abs(after - before);
        }
    }

    boolean isEmpty() {
        return steps < 2;
    }

    static MovementDrawing of(Movement movement) {
        List<Step> steps = movement.steps();
        if (steps.size() < 3) {
            return new MovementDrawing(List.of(), List.of(), List.of(), 0);
        }
        double top = top(steps);
        List<Line> lines = new ArrayList<>();
        for (int number = 0; number <= movement.names().size(); number++) {
            List<Segment> segments = new ArrayList<>();
            for (int i = 1; i < steps.size(); i++) {
                segments.add(
                        new Segment(
                                x(i - 1, steps.size()),
                                y(value(steps.get(i - 1), number), top),
                                x(i, steps.size()),
                                y(value(steps.get(i), number), top)));
            }
            double end = value(steps.getLast(), number);
            String label = name(movement, number) + " " + Words.percent(end);
            int labelY = (int) Math.round(BOTTOM - (BOTTOM - TOP) * end / top);
            lines.add(new Line(number, Words.cut(label, 36), labelY, segments));
        }
        return new MovementDrawing(apart(lines), rules(top), moves(movement), steps.size() - 1);
    }

    /** Labels moved down where they would stand on each other, then up from the foot. */
    private static List<Line> apart(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt(Line::labelY));
        int[] at = new int[sorted.size()];
        int least = TOP;
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(least, sorted.get(i).labelY());
            least = at[i] + LABEL;
        }
        int most = BOTTOM;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(most, at[i]);
            most = at[i] - LABEL;
        }
        List<Line> apart = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            Line line = sorted.get(i);
            apart.add(new Line(line.number(), line.label(), at[i], line.segments()));
        }
        apart.sort(Comparator.comparingInt(Line::number));
        return apart;
    }

    private static List<Move> moves(Movement movement) {
        List<Step> steps = movement.steps();
        List<Move> moves = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            Move largest = null;
            for (int number = 0; number <= movement.names().size(); number++) {
                Move move =
                        new Move(
                                steps.get(i),
                                name(movement, number),
                                value(steps.get(i - 1), number),
                                value(steps.get(i), number));
                largest = largest == null || move.size() > largest.size() ? move : largest;
            }
            if (largest != null && largest.size() >= WORTH_TELLING) {
                moves.add(largest);
            }
        }
        List<Move> largest =
                moves.stream()
                        .sorted(Comparator.comparingDouble(Move::size).reversed())
                        .limit(MOST_MOVES)
                        .toList();
        return moves.stream().filter(largest::contains).toList();
    }

    private static List<Rule> rules(double top) {
        double step = top > 0.5 ? 0.25 : top > 0.2 ? 0.1 : 0.05;
        List<Rule> rules = new ArrayList<>();
        for (double at = 0; at <= top + 1e-9; at += step) {
            rules.add(new Rule(y(at, top), Math.round(at * 100) + " %"));
        }
        return rules;
    }

    private static double top(List<Step> steps) {
        double most = 0.1;
        for (Step step : steps) {
            most = Math.max(most, step.unattributed());
            for (double probability : step.probabilities()) {
                most = Math.max(most, probability);
            }
        }
        return most > 0.5 ? 1 : most > 0.2 ? 0.5 : 0.2;
    }

    private static double value(Step step, int number) {
        return number < step.probabilities().size()
                ? step.probabilities().get(number)
                : step.unattributed();
    }

    private static String name(Movement movement, int number) {
        return number < movement.names().size() ? movement.names().get(number) : "Nobody known";
    }

    private static String x(int step, int steps) {
        return decimal(LEFT + (RIGHT - LEFT) * (double) step / (steps - 1));
    }

    private static String y(double probability, double top) {
        return decimal(BOTTOM - (BOTTOM - TOP) * probability / top);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
