package org.dazaifu.casebook.pdf;

import java.util.function.IntPredicate;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Text in which every character can be drawn: what no font has, and what would be drawn in a wrong
 * order or shape because it is written from right to left, becomes its code point, such as {@code
 * ‹U+1F600›}.
 */
record ShownText(IntPredicate shows) {

    /** The text as it can be drawn. */
    String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (c == '\n' || c == '\t' || c == '\r' || drawn(c)) {
                        shown.appendCodePoint(c);
                    } else {
                        shown.append(String.format("‹U+%04X›", c));
                    }
                });
        return shown.length() == text.length() && shown.toString().equals(text)
                ? text
                : shown.toString();
    }

    private boolean drawn(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER ->
                    false;
            default -> shows.test(c);
        };
    }

    /** Replaces what cannot be drawn in a whole document. */
    void apply(Document document) {
        apply(document.getDocumentElement());
    }

    private void apply(Node node) {
        if (node instanceof Text text) {
            text.setData(of(text.getData()));
            return;
        }
        if (node instanceof Element element) {
            if (element.getTagName().equals("style")) {
                return;
            }
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.item(i) instanceof Attr attribute) {
                    attribute.setValue(of(attribute.getValue()));
                }
            }
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            apply(children.item(i));
        }
    }
}
