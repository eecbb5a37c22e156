package org.dazaifu.cacao.drawing;

import static org.dazaifu.cacao.drawing.PlaybookDrawing.number;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.cacao.drawing.Layers.Route;

/** Draws arrows, and their labels afterwards so that no line runs over one. */
final class ArrowDrawing {

    private static final String PLAIN = "#4a5560";
    private static final String FAILURE = "#a3271a";
    private static final double SIZE = 12;
    private static final double LONGEST = 110;

    private final Placement placement;
    private final StringBuilder svg;
    private final List<String> labels = new ArrayList<>();

    ArrowDrawing(Placement placement, StringBuilder svg) {
        this.placement = placement;
        this.svg = svg;
    }

    /** From layer to layer: a bend between layers, straight along them. */
    void draw(Route route) {
        if (route.arrow().back()) {
            drawBack(route);
            return;
        }
        int[] nodes = route.nodes();
        var path = new StringBuilder("M");
        point(path, placement.x(nodes[0]), placement.bottom(nodes[0]));
        for (int i = 1; i < nodes.length; i++) {
            double fromX = placement.x(nodes[i - 1]);
            double fromY = placement.bottom(nodes[i - 1]);
            double toX = placement.x(nodes[i]);
            double toY = placement.top(nodes[i]);
            double middle = (fromY + toY) / 2;
            path.append("C");
            point(path, fromX, middle);
            point(path, toX, middle);
            point(path, toX, toY);
            if (placement.isKnot(nodes[i])) {
                path.append("L");
                point(path, toX, placement.bottom(nodes[i]));
            }
            if (i == 1) {
                label(route.arrow(), fromX * 0.3 + toX * 0.7, fromY * 0.3 + toY * 0.7);
            }
        }
        line(path, route.arrow());
    }

    /** From the lower box up to the side of the upper one, on the side of the first knot. */
    private void drawBack(Route route) {
        int[] nodes = route.nodes();
        int upper = nodes[0];
        double near = placement.x(nodes[1]);
        boolean right = near >= placement.x(upper);
        double toX = placement.x(upper) + (right ? 1 : -1) * placement.half(upper);
        double toY = (placement.top(upper) + placement.bottom(upper)) / 2;
        var path = new StringBuilder("M");
        int last = nodes[nodes.length - 1];
        point(path, placement.x(last), placement.top(last));
        for (int i = nodes.length - 2; i >= 1; i--) {
            double fromX = placement.x(nodes[i + 1]);
            double fromY = placement.top(nodes[i + 1]);
            double x = placement.x(nodes[i]);
            double y = placement.bottom(nodes[i]);
            path.append("C");
            point(path, fromX, (fromY + y) / 2);
            point(path, x, (fromY + y) / 2);
            point(path, x, y);
            path.append("L");
            point(path, x, placement.top(nodes[i]));
        }
        if (Math.abs(near - placement.x(upper)) < placement.half(upper) - 10) {
            // Straight up into the edge of the diamond.
            double part = 1 - Math.abs(near - placement.x(upper)) / placement.half(upper);
            path.append("L");
            point(path, near, toY + part * (placement.bottom(upper) - toY));
        } else {
            path.append("C");
            point(path, near, placement.bottom(upper));
            point(path, near, toY);
            point(path, toX, toY);
        }
        line(path, route.arrow());
        double labelX = nodes.length > 2 ? near : toX + (right ? 30 : -30);
        label(route.arrow(), labelX, (placement.top(nodes[1]) + placement.bottom(nodes[1])) / 2);
    }

    private void line(StringBuilder path, Arrow arrow) {
        String dash = arrow.failure() || arrow.back() ? " stroke-dasharray=\"5 4\"" : "";
        svg.append(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"%s marker-end=\"url(#%s)\"/>\n"
                        .formatted(
                                path.toString().strip(),
                                arrow.failure() ? FAILURE : PLAIN,
                                dash,
                                arrow.failure() ? "fail" : "tip"));
    }

    private void label(Arrow arrow, double x, double y) {
        if (arrow.label().isEmpty()) {
            return;
        }
        String text = Text.lines(arrow.label(), LONGEST / SIZE, 1).getFirst();
        double width = Text.width(text) * SIZE + 8;
        labels.add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"17\" rx=\"3\" fill=\"#ffffff\"/><text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"middle\" fill=\"%s\">%s</text>\n"
                        .formatted(
                                number(x - width / 2),
                                number(y - 9),
                                number(width),
                                number(x),
                                number(y + 4),
                                number(SIZE),
                                arrow.failure() ? FAILURE : "#1d2730",
                                Text.escaped(text)));
    }

    void labels() {
        labels.forEach(svg::append);
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(number(x)).append(' ').append(number(y)).append(' ');
    }
}
