package org.dazaifu.strategy.site.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.dazaifu.strategy.html.Markup;
import org.dazaifu.strategy.site.chart.Point.Value;

/**
 * A figure over time: a line with its band, targets, breaks where the definition changed, and grey
 * where there is no figure.
 *
 * <p>Guarantees: a point without a figure is neither drawn nor joined over; points of different
 * definitions are not joined; the axis begins at 0, so that no change looks larger than it is.
 *
 * @param title of the drawing, read out
 * @param description what is to be seen, read out
 * @param from the first day of the axis
 * @param to the last day of the axis
 * @param points in the order of their days
 * @param most the greatest value that there can be; infinite where there is no such
 * @param label how a value is written beside the axis
 */
public record LineChart(
        String title,
        String description,
        LocalDate from,
        LocalDate to,
        List<Point> points,
        List<Goal> goals,
        List<Break> breaks,
        List<Season> seasons,
        double most,
        DoubleFunction<String> label) {

    /**
     * A target.
     *
     * @param holds whether it is the one that holds; an earlier one is drawn hollow
     */
    public record Goal(LocalDate from, LocalDate to, double value, boolean holds) {}

    /** A day from which another definition holds. */
    public record Break(LocalDate on, String label) {}

    /** A year as it is written below the axis. */
    public record Season(LocalDate from, LocalDate to, String label) {}

    static final int WIDTH = 460;
    static final int HEIGHT = 270;
    private static final double LEFT = 66;
    private static final double RIGHT = 448;
    private static final double TOP = 20;
    private static final double BOTTOM = 236;

    public LineChart {
        points = List.copyOf(points);
        goals = List.copyOf(goals);
        breaks = List.copyOf(breaks);
        seasons = List.copyOf(seasons);
    }

    /** Draws it. */
    public Markup svg() {
        Markup svg = new Markup();
        svg.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-labelledby",
                "chart-title chart-words",
                "class",
                "chart");
        svg.element("title", title, "id", "chart-title");
        svg.element("desc", description, "id", "chart-words");
        Axis axis = axis();
        gaps(svg);
        scale(svg, axis);
        seasons(svg);
        List<List<Point>> runs = runs();
        runs.forEach(run -> band(svg, run, axis));
        goals(svg, axis);
        breaks(svg);
        runs.forEach(run -> line(svg, run, axis));
        return svg.close("svg");
    }

    private Axis axis() {
        DoubleStream drawn =
                points.stream()
                        .flatMap(one -> one.value().stream())
                        .flatMapToDouble(
                                one -> DoubleStream.of(one.low(), one.high(), one.value()));
        double[] all =
                DoubleStream.concat(drawn, goals.stream().mapToDouble(Goal::value)).toArray();
        return Axis.over(
                DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1), most);
    }

    /** Neighbours that are joined: each has a figure, by the same definition. */
    private List<List<Point>> runs() {
        List<List<Point>> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (Point point : points) {
            boolean joined =
                    point.value().isPresent()
                            && !run.isEmpty()
                            && run.getLast().version() == point.version();
            if (!joined && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            if (point.value().isPresent()) {
                run.add(point);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** Around each point without a figure, half way to its neighbours. */
    private void gaps(Markup svg) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).value().isEmpty()) {
                double here = x(points.get(i).on());
                double before = i == 0 ? here : (x(points.get(i - 1).on()) + here) / 2;
                double after =
                        i == points.size() - 1 ? here : (x(points.get(i + 1).on()) + here) / 2;
                double left = Math.max(LEFT, Math.min(before, here - 3));
                double right = Math.min(RIGHT, Math.max(after, here + 3));
                svg.empty(
                        "rect",
                        "class",
                        "gap",
                        "x",
                        number(left),
                        "y",
                        number(TOP),
                        "width",
                        number(right - left),
                        "height",
                        number(BOTTOM - TOP),
                        "fill",
                        "#e9ecf0");
            }
        }
    }

    private void scale(Markup svg, Axis axis) {
        for (double mark : axis.marks()) {
            double y = y(mark, axis);
            stroke(svg, LEFT, y, RIGHT, y, "#c9d0d8", "1", "");
            text(svg, LEFT - 6, y + 4, "end", label.apply(mark));
        }
        stroke(svg, LEFT, BOTTOM, RIGHT, BOTTOM, "#4a525c", "1.5", "");
    }

    private void seasons(Markup svg) {
        for (Season season : seasons) {
            double left = Math.max(LEFT, x(season.from()));
            double right = Math.min(RIGHT, x(season.to()));
            if (season.from().isAfter(from)) {
                stroke(svg, left, BOTTOM, left, BOTTOM + 6, "#4a525c", "1.5", "");
            }
            if (right - left > 44) {
                text(svg, (left + right) / 2, BOTTOM + 20, "middle", season.label());
            }
        }
    }

    private void band(Markup svg, List<Point> run, Axis axis) {
        if (run.stream().map(LineChart::value).allMatch(one -> one.low() == one.high())) {
            return;
        }
        if (run.size() == 1) {
            Value only = value(run.getFirst());
            double x = x(run.getFirst().on());
            stroke(svg, x, y(only.low(), axis), x, y(only.high(), axis), "#7fa6c9", "6", "");
            return;
        }
        StringBuilder path = new StringBuilder("M");
        run.forEach(one ->
                path.append(number(x(one.on())))
                        .append(' ')
                        .append(number(y(value(one).high(), axis)))
                        .append(' '));
        run.reversed()
                .forEach(one ->
                        path.append(number(x(one.on())))
                                .append(' ')
                                .append(number(y(value(one).low(), axis)))
                                .append(' '));
        svg.empty("path", "class", "band", "d", path.append('Z').toString(), "fill", "#c6daec");
    }

    private void goals(Markup svg, Axis axis) {
        for (Goal goal : goals) {
            double y = y(goal.value(), axis);
            double left = Math.max(LEFT, x(goal.from()));
            double right = Math.min(RIGHT, x(goal.to()));
            String colour = goal.holds() ? "#9a3d00" : "#767f8a";
            stroke(svg, left, y, right, y, colour, goal.holds() ? "2.5" : "1.5", "5 4");
            svg.empty(
                    "path",
                    "class",
                    goal.holds() ? "goal" : "goal earlier",
                    "d",
                    "M%s %s l6 6 l-6 6 l-6 -6 z".formatted(number(right), number(y - 6)),
                    "fill",
                    goal.holds() ? colour : "#fff",
                    "stroke",
                    colour,
                    "stroke-width",
                    "1.5");
        }
    }

    private void breaks(Markup svg) {
        for (Break one : breaks) {
            double x = x(one.on());
            stroke(svg, x, TOP - 6, x, BOTTOM, "#1b1f24", "1.5", "2 3");
            text(
                    svg,
                    x > (LEFT + RIGHT) / 2 ? x - 4 : x + 4,
                    TOP - 6,
                    x > (LEFT + RIGHT) / 2 ? "end" : "start",
                    one.label());
        }
    }

    private void line(Markup svg, List<Point> run, Axis axis) {
        StringBuilder path = new StringBuilder();
        for (Point one : run) {
            path.append(path.isEmpty() ? "M" : " ")
                    .append(number(x(one.on())))
                    .append(' ')
                    .append(number(y(value(one).value(), axis)));
        }
        if (run.size() > 1) {
            svg.empty(
                    "path",
                    "class",
                    "line",
                    "d",
                    path.toString(),
                    "fill",
                    "none",
                    "stroke",
                    "#0b4f8a",
                    "stroke-width",
                    "2.5",
                    "stroke-linejoin",
                    "round");
        }
        for (Point one : run) {
            svg.empty(
                    "circle",
                    "cx",
                    number(x(one.on())),
                    "cy",
                    number(y(value(one).value(), axis)),
                    "r",
                    "3.6",
                    "fill",
                    "#0b4f8a");
        }
    }

    private static Value value(Point point) {
        return point.value().orElseThrow();
    }

    private double x(LocalDate day) {
        double whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
        double part = ChronoUnit.DAYS.between(from, day) / whole;
        return LEFT + (RIGHT - LEFT) * Math.clamp(part, 0, 1);
    }

    private static double y(double value, Axis axis) {
        return BOTTOM - (BOTTOM - TOP) * axis.at(value);
    }

    private static void stroke(
            Markup svg,
            double x1,
            double y1,
            double x2,
            double y2,
            String colour,
            String width,
            String dashes) {
        List<String> attributes =
                new ArrayList<>(
                        List.of(
                                "x1",
                                number(x1),
                                "y1",
                                number(y1),
                                "x2",
                                number(x2),
                                "y2",
                                number(y2),
                                "stroke",
                                colour,
                                "stroke-width",
                                width));
        if (!dashes.isEmpty()) {
            attributes.addAll(List.of("stroke-dasharray", dashes));
        }
        svg.empty("line", attributes.toArray(String[]::new));
    }

    private static void text(Markup svg, double x, double y, String anchor, String words) {
        svg.element(
                "text",
                words,
                "x",
                number(x),
                "y",
                number(y),
                "text-anchor",
                anchor,
                "font-size",
                "13",
                "fill",
                "#2c333b");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
