package org.dazaifu.strategy.site.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.dazaifu.strategy.html.Markup;

/**
 * A figure over time in the height of a line of text; for the eye alone, as the same stands beside
 * it in words. What is not known is a gap.
 */
public final class Sparkline {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 30;
    private static final double EDGE = 4;

    private Sparkline() {}

    /**
     * Draws it.
     *
     * @param goal the target that holds; drawn as a dashed line where it is finite
     */
    public static Markup svg(List<Point> points, double goal) {
        Markup svg = new Markup();
        svg.open(
                "svg",
                "viewBox",
                "0 0 120 30",
                "aria-hidden",
                "true",
                "focusable",
                "false",
                "class",
                "spark");
        double[] values =
                points.stream()
                        .flatMap(one -> one.value().stream())
                        .mapToDouble(Point.Value::value)
                        .toArray();
        double high = DoubleStream.of(values).max().orElse(0);
        double top = Double.isFinite(goal) ? Math.max(high, goal) : high;
        if (values.length > 0 && top > 0) {
            if (Double.isFinite(goal)) {
                String y = LineChart.number(y(goal, top));
                svg.empty(
                        "line",
                        "x1",
                        "0",
                        "y1",
                        y,
                        "x2",
                        "120",
                        "y2",
                        y,
                        "stroke",
                        "#9a3d00",
                        "stroke-width",
                        "1.5",
                        "stroke-dasharray",
                        "4 3");
            }
            line(svg, points, top);
        }
        return svg.close("svg");
    }

    private static void line(Markup svg, List<Point> points, double top) {
        StringBuilder path = new StringBuilder();
        boolean joined = false;
        int version = -1;
        double x = 0;
        double y = 0;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.value().isEmpty()) {
                joined = false;
                continue;
            }
            x = EDGE + (WIDTH - 2 * EDGE) * i / Math.max(1, points.size() - 1);
            y = y(point.value().get().value(), top);
            path.append(joined && version == point.version() ? " L" : " M")
                    .append(LineChart.number(x))
                    .append(' ')
                    .append(LineChart.number(y));
            joined = true;
            version = point.version();
        }
        svg.empty(
                "path",
                "d",
                path.toString().strip(),
                "fill",
                "none",
                "stroke",
                "#0b4f8a",
                "stroke-width",
                "2",
                "stroke-linejoin",
                "round");
        svg.empty(
                "circle",
                "cx",
                LineChart.number(x),
                "cy",
                LineChart.number(y),
                "r",
                "3",
                "fill",
                "#0b4f8a");
    }

    private static double y(double value, double top) {
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * Math.clamp(value / top, 0, 1);
    }
}
