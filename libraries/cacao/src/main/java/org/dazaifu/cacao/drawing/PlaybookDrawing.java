package org.dazaifu.cacao.drawing;

import java.util.List;
import java.util.Locale;
import org.dazaifu.cacao.Playbook;

/**
 * A playbook as a picture: steps from top to bottom, branches side by side.
 *
 * <p>Guarantee: one SVG file that needs nothing else: no script, no style sheet, no font and no
 * address of anything is in it; every text is escaped, and what cannot be seen in it is shown as
 * code points. The same playbook gives the same bytes. Bounded: at most 400 steps are drawn, and it
 * says how many are not. Also playbooks with mistakes are drawn, which is said in the picture.
 */
public final class PlaybookDrawing {

    private static final String FONTS =
            "'Noto Sans','Noto Sans CJK JP','Noto Sans JP','Hiragino Sans','Yu Gothic',Meiryo,Arial,sans-serif";
    private static final double HEADER = 58;
    private static final double TITLE_SIZE = 18;

    private final DrawingWords words;
    private final StringBuilder svg = new StringBuilder();

    private PlaybookDrawing(DrawingWords words) {
        this.words = words;
    }

    /** Draws a playbook without mistakes. */
    public static String svg(Playbook playbook, DrawingWords words) {
        return svg(playbook, words, 0);
    }

    /**
     * Draws a playbook.
     *
     * @param mistakes how many it has, which the picture says
     */
    public static String svg(Playbook playbook, DrawingWords words, int mistakes) {
        return new PlaybookDrawing(words).draw(playbook, mistakes);
    }

    private String draw(Playbook playbook, int mistakes) {
        Picture.Parts parts = Picture.of(playbook, words);
        var layers = new Layers(parts.boxes().size(), parts.arrows());
        var placement = new Placement(parts.boxes(), layers, HEADER + (mistakes > 0 ? 20 : 0));
        List<String> title =
                Text.lines(playbook.name(), Math.max(860, placement.width() - 60) / TITLE_SIZE, 1);
        double least = 60 + title.stream().mapToDouble(Text::width).max().orElse(0) * TITLE_SIZE;
        double width = Math.max(placement.width(), Math.max(420, least));
        double height = placement.height() + (parts.left() > 0 ? 30 : 0);
        double shift = (width - placement.width()) / 2;
        open(playbook, width, height, parts);
        header(playbook, title, mistakes);
        svg.append("<g transform=\"translate(%s 0)\">\n".formatted(number(shift)));
        var arrows = new ArrowDrawing(placement, svg);
        layers.routes().forEach(arrows::draw);
        var boxes = new BoxDrawing(svg);
        for (int i = 0; i < parts.boxes().size(); i++) {
            boxes.draw(parts.boxes().get(i), placement.x(i), placement.top(i));
        }
        arrows.labels();
        svg.append("</g>\n");
        if (parts.left() > 0) {
            text(20, height - 20, 13, "#8a1f11", words.more().replace("{0}", "" + parts.left()));
        }
        return svg.append("</svg>\n").toString();
    }

    private void open(Playbook playbook, double width, double height, Picture.Parts parts) {
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" lang="%s" \
                viewBox="0 0 %s %s" width="%s" height="%s" font-family="%s">
                <title id="title">%s</title>
                <desc id="desc">%s</desc>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <defs>
                <marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 1 10 5 0 9z" fill="#4a5560"/></marker>
                <marker id="fail" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 1 10 5 0 9z" fill="#a3271a"/></marker>
                </defs>
                """
                        .formatted(
                                words.language(),
                                number(width),
                                number(height),
                                number(width),
                                number(height),
                                FONTS,
                                Text.escaped(Text.title(playbook.name())),
                                Text.escaped(description(playbook, parts))));
    }

    private String description(Playbook playbook, Picture.Parts parts) {
        String steps = words.steps().replace("{0}", "" + playbook.workflow().size());
        String said = Text.title(playbook.description());
        String left = parts.left() > 0 ? ". " + words.more().replace("{0}", "" + parts.left()) : "";
        return steps + left + (said.isEmpty() ? "" : ". " + said);
    }

    private void header(Playbook playbook, List<String> title, int mistakes) {
        text(20, 32, TITLE_SIZE, "#1d2730", title.isEmpty() ? "" : title.getFirst());
        String tlp = playbook.tlp().map(level -> level + " · ").orElse("");
        text(20, 51, 12, "#4a5560", Text.title(tlp + playbook.modified()));
        if (mistakes > 0) {
            String said = words.mistakes().replace("{0}", "" + mistakes);
            text(20, 70, 12, "#8a1f11", said);
        }
    }

    private void text(double x, double y, double size, String colour, String text) {
        svg.append(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\">%s</text>\n"
                        .formatted(number(x), number(y), number(size), colour, Text.escaped(text)));
    }

    /** One digit after the point, and none where it is 0. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
