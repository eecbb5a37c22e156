package org.dazaifu.cacao.drawing;

import java.util.List;

/**
 * A step as a picture.
 *
 * @param title what it does, in lines
 * @param small who does it, in lines
 * @param full the whole text, for those who hear the picture or point at it
 */
record Box(
        Shape shape,
        List<String> title,
        List<String> small,
        String full,
        boolean person,
        double width,
        double height) {

    static final double TITLE = 13;
    static final double SMALL = 11;
    static final double LINE = 17;
    static final double SMALL_LINE = 15;

    /** How it looks. */
    enum Shape {
        PILL,
        DOT,
        ACTION,
        PLAYBOOK,
        DIAMOND,
        BAR
    }

    Box {
        title = List.copyOf(title);
        small = List.copyOf(small);
    }

    static Box dot(String full) {
        return new Box(Shape.DOT, List.of(), List.of(), full, false, 14, 14);
    }

    static Box pill(String word) {
        double width = Math.max(90, Text.width(word) * TITLE + 40);
        return new Box(Shape.PILL, List.of(word), List.of(), word, false, width, 34);
    }

    static Box action(Shape shape, String title, String small, String full, boolean person) {
        List<String> lines = Text.lines(title, (person ? 172 : 196) / TITLE, 3);
        List<String> smaller = Text.lines(small, 196 / SMALL, 2);
        double height = 22 + lines.size() * LINE + smaller.size() * SMALL_LINE;
        return new Box(shape, lines, smaller, full, person, 220, Math.max(48, height));
    }

    static Box diamond(String title, String full) {
        List<String> lines = Text.lines(title, 176 / TITLE, 3);
        return new Box(Shape.DIAMOND, lines, List.of(), full, false, 270, 66 + lines.size() * 22.0);
    }

    static Box bar(String title, String full) {
        List<String> lines = Text.lines(title, 220 / TITLE, 2);
        return new Box(Shape.BAR, lines, List.of(), full, false, 240, 16 + lines.size() * LINE);
    }
}
