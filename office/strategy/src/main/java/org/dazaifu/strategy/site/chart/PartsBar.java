package org.dazaifu.strategy.site.chart;

import java.util.List;
import org.dazaifu.strategy.html.Markup;

/** Parts of a whole in one bar; for the eye alone, as the same stands beside it in words. */
public final class PartsBar {

    private static final double WIDTH = 600;

    private PartsBar() {}

    /**
     * A part.
     *
     * @param count how much of the whole
     * @param colour as it is written in SVG
     */
    public record Part(double count, String colour) {}

    /**
     * Draws it.
     *
     * @param whole what the full width stands for; at least all parts together
     */
    public static Markup svg(List<Part> parts, double whole) {
        Markup svg = new Markup();
        svg.open(
                "svg",
                "viewBox",
                "0 0 600 26",
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true",
                "focusable",
                "false",
                "class",
                "parts");
        svg.empty("rect", "width", "600", "height", "26", "fill", "#e4e8ed");
        double x = 0;
        for (Part part : parts) {
            double width = whole <= 0 ? 0 : WIDTH * part.count() / whole;
            if (width > 0) {
                svg.empty(
                        "rect",
                        "x",
                        LineChart.number(x),
                        "width",
                        LineChart.number(Math.max(0.5, Math.min(width, WIDTH - x) - 1.5)),
                        "height",
                        "26",
                        "fill",
                        part.colour());
                x = Math.min(WIDTH, x + width);
            }
        }
        return svg.close("svg");
    }
}
