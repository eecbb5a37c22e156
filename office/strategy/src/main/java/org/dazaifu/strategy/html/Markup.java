package org.dazaifu.strategy.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Markup while it is written. What is not ours goes in as text or as the value of an attribute, and
 * is escaped there; every element that was opened is closed, or nothing comes out.
 *
 * <p>Names of elements and attributes are ours: they are not escaped.
 */
public final class Markup {

    private static final Set<String> VOID = Set.of("br", "hr", "link", "meta");

    /** After these a new line says nothing. */
    private static final Set<String> BLOCKS =
            Set.of(
                    "p", "h1", "h2", "h3", "ul", "li", "dl", "div", "table", "caption", "thead",
                    "tbody", "tr", "section", "figure", "nav", "header", "main", "footer", "svg");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn; one whose value is empty is written so
     */
    public Markup open(String element, String... attributes) {
        start(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** Ends the innermost element. */
    public Markup close() {
        String element = open.pop();
        out.append("</").append(element).append('>').append(BLOCKS.contains(element) ? "\n" : "");
        return this;
    }

    /** Ends the innermost element, which must be this one. */
    public Markup close(String element) {
        if (!element.equals(open.peek())) {
            throw new IllegalStateException(element + " is closed, but open is " + open.peek());
        }
        return close();
    }

    /** Text. */
    public Markup text(String plain) {
        out.append(Page.text(plain));
        return this;
    }

    /** An element with text in it. */
    public Markup element(String element, String plain, String... attributes) {
        return open(element, attributes).text(plain).close();
    }

    /** An element that holds nothing. */
    public Markup empty(String element, String... attributes) {
        start(element, attributes).append(VOID.contains(element) ? ">" : "/>");
        return this;
    }

    /** Markup that is complete. */
    public Markup add(Markup complete) {
        out.append(complete);
        return this;
    }

    private StringBuilder start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(Page.text(attributes[i + 1])).append('"');
        }
        return out;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.peek() + " is not closed");
        }
        return out.toString();
    }
}
