package org.dazaifu.cacao.drawing;

import static org.dazaifu.cacao.drawing.PlaybookDrawing.number;

/** Draws steps. */
final class BoxDrawing {

    private static final String INK = "#1d2730";

    private final StringBuilder svg;

    BoxDrawing(StringBuilder svg) {
        this.svg = svg;
    }

    void draw(Box box, double x, double top) {
        svg.append("<g><title>").append(Text.escaped(box.full())).append("</title>");
        double left = x - box.width() / 2;
        double bottom = top + box.height();
        double middle = top + box.height() / 2;
        switch (box.shape()) {
            case PILL -> {
                rect(box, left, top, 17, "#1d2730", "#1d2730", 1);
                line(x, middle + 5, Box.TITLE, "#ffffff", box.title().getFirst());
            }
            case DOT ->
                    svg.append(
                            "<circle cx=\"%s\" cy=\"%s\" r=\"5\" fill=\"#4a5560\"/>"
                                    .formatted(number(x), number(middle)));
            case ACTION -> {
                String fill = box.person() ? "#fff6e0" : "#eaf2fb";
                rect(box, left, top, 8, fill, box.person() ? "#b07a10" : "#3b6ea5", 1.5);
                if (box.person()) {
                    person(left + 20, top + 21);
                }
                lines(box, x + (box.person() ? 12 : 0), top + 11);
            }
            case PLAYBOOK -> {
                rect(box, left, top, 2, "#f0ecf7", "#6a4fa0", 1.5);
                svg.append(
                        "<path d=\"M%s %sV%sM%s %sV%s\" stroke=\"#6a4fa0\"/>"
                                .formatted(
                                        number(left + 7),
                                        number(top),
                                        number(bottom),
                                        number(left + box.width() - 7),
                                        number(top),
                                        number(bottom)));
                lines(box, x, top + 11);
            }
            case DIAMOND -> {
                svg.append(
                        "<path d=\"M%s %s %s %s %s %s %s %sz\" fill=\"#eef7ee\" stroke=\"#3f7d44\" stroke-width=\"1.5\"/>"
                                .formatted(
                                        number(x),
                                        number(top),
                                        number(left + box.width()),
                                        number(middle),
                                        number(x),
                                        number(bottom),
                                        number(left),
                                        number(middle)));
                lines(box, x, middle - box.title().size() * Box.LINE / 2);
            }
            case BAR -> {
                lines(box, x, top);
                svg.append(
                        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"8\" rx=\"2\" fill=\"%s\"/>"
                                .formatted(
                                        number(left),
                                        number(bottom - 8),
                                        number(box.width()),
                                        INK));
            }
        }
        svg.append("</g>\n");
    }

    private void lines(Box box, double x, double top) {
        double y = top;
        for (String one : box.title()) {
            line(x, y + 13, Box.TITLE, INK, one);
            y += Box.LINE;
        }
        for (String one : box.small()) {
            line(x, y + 13, Box.SMALL, "#4a5560", one);
            y += Box.SMALL_LINE;
        }
    }

    private void line(double x, double y, double size, String colour, String text) {
        svg.append(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"middle\" fill=\"%s\">%s</text>"
                        .formatted(number(x), number(y), number(size), colour, Text.escaped(text)));
    }

    private void rect(
            Box box, double left, double top, int round, String fill, String edge, double width) {
        svg.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                        .formatted(
                                number(left),
                                number(top),
                                number(box.width()),
                                number(box.height()),
                                round,
                                fill,
                                edge,
                                number(width)));
    }

    /** A head and shoulders. */
    private void person(double x, double y) {
        svg.append(
                "<g fill=\"#b07a10\"><circle cx=\"%s\" cy=\"%s\" r=\"5\"/><path d=\"M%s %sa9 9 0 0 1 18 0z\"/></g>"
                        .formatted(number(x), number(y - 5), number(x - 9), number(y + 10)));
    }
}
