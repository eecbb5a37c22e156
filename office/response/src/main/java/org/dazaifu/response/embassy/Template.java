package org.dazaifu.response.embassy;

import java.util.ArrayList;
import java.util.List;

/** Words with slots, such as {@code {effect.deaths}} or {@code {attribution.state:range}}. */
record Template(List<Piece> pieces) {

    Template {
        pieces = List.copyOf(pieces);
    }

    /** A part of it. */
    sealed interface Piece {}

    /** Said as it is. */
    record Literal(String text) implements Piece {}

    /**
     * Replaced by a value.
     *
     * @param name a fact, which has a dot, or something of the document, which has none
     * @param form how it is said; empty for plainly
     */
    record Slot(String name, String form) implements Piece {
        boolean isFact() {
            return name.indexOf('.') >= 0;
        }
    }

    /** A text whose braces do not pair. */
    static final class Unpaired extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static Template parse(String text) throws Unpaired {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = text.indexOf('}', at);
            if (open < 0 && close < 0) {
                pieces.add(new Literal(text.substring(at)));
                break;
            }
            if (open < 0 || close < open || text.substring(open + 1, close).indexOf('{') >= 0) {
                throw new Unpaired();
            }
            if (open > at) {
                pieces.add(new Literal(text.substring(at, open)));
            }
            String inside = text.substring(open + 1, close);
            int colon = inside.indexOf(':');
            pieces.add(
                    colon < 0
                            ? new Slot(inside, "")
                            : new Slot(inside.substring(0, colon), inside.substring(colon + 1)));
            at = close + 1;
        }
        return new Template(pieces);
    }

    List<Slot> slots() {
        return pieces.stream().filter(Slot.class::isInstance).map(Slot.class::cast).toList();
    }

    /** The facts of its slots. */
    List<String> facts() {
        return slots().stream().filter(Slot::isFact).map(Slot::name).distinct().toList();
    }
}
