package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a rule: plain parts, wildcards, and dashes of any kind.
 *
 * <p>Adjacent plain parts are one part and adjacent {@link Any} one {@code Any}, so that equal
 * patterns have equal elements. A pattern without elements is the empty text. Matching is against
 * the whole value.
 *
 * <p>Source: Sigma rules specification 2.1, "String Wildcard" and "Escape Character".
 *
 * @param elements what must follow each other, from the first character of a value to its last
 */
public record TextPattern(List<Element> elements) {

    /** One piece of a pattern. */
    public sealed interface Element {}

    /** Exactly this text. */
    public record Plain(String text) implements Element {}

    /** Any number of characters, none included ({@code *}). */
    public record Any() implements Element {}

    /** Exactly one character, that is one Unicode code point ({@code ?}). */
    public record One() implements Element {}

    /** One of {@code - / – — ―}, as the modifier {@code windash} defines it. */
    public record Dash() implements Element {}

    private static final Any ANY = new Any();
    private static final One ONE = new One();
    private static final Dash DASH = new Dash();

    public TextPattern {
        elements = joined(elements);
    }

    /** The meaning of a text as a rule's author writes it, with wildcards and escapes. */
    public static TextPattern parse(String written) {
        List<Element> elements = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length() && isEscapable(written.charAt(i + 1))) {
                i++;
                plain.append(written.charAt(i));
            } else if (c == '*' || c == '?') {
                elements.add(new Plain(plain.toString()));
                plain.setLength(0);
                elements.add(c == '*' ? ANY : ONE);
            } else {
                plain.append(c);
            }
        }
        elements.add(new Plain(plain.toString()));
        return new TextPattern(elements);
    }

    /** The pattern that only this text matches, wildcards being ordinary characters. */
    public static TextPattern plain(String text) {
        return new TextPattern(List.of(new Plain(text)));
    }

    /** The text, where the pattern is nothing but plain text; null otherwise. */
    public @Nullable String plainText() {
        if (elements.isEmpty()) {
            return "";
        }
        return elements.size() == 1 && elements.getFirst() instanceof Plain(String text)
                ? text
                : null;
    }

    /** The same with anything allowed before and after it. */
    TextPattern anywhere() {
        return preceded().followed();
    }

    /** The same with anything allowed before it. */
    TextPattern preceded() {
        List<Element> longer = new ArrayList<>(elements);
        longer.addFirst(ANY);
        return new TextPattern(longer);
    }

    /** The same with anything allowed after it. */
    TextPattern followed() {
        List<Element> longer = new ArrayList<>(elements);
        longer.addLast(ANY);
        return new TextPattern(longer);
    }

    /**
     * The same with every dash that begins a flag standing for all dashes: one of the five
     * characters that has no word character before it and one after it.
     */
    TextPattern withAnyDash() {
        List<Element> changed = new ArrayList<>();
        for (Element element : elements) {
            if (element instanceof Plain(String text)) {
                int from = 0;
                for (int i = 0; i < text.length(); i++) {
                    if (Dashes.is(text.charAt(i))
                            && (i == 0 || !isWord(text.charAt(i - 1)))
                            && i + 1 < text.length()
                            && isWord(text.charAt(i + 1))) {
                        changed.add(new Plain(text.substring(from, i)));
                        changed.add(DASH);
                        from = i + 1;
                    }
                }
                changed.add(new Plain(text.substring(from)));
            } else {
                changed.add(element);
            }
        }
        return new TextPattern(changed);
    }

    private static boolean isEscapable(char c) {
        return c == '\\' || c == '*' || c == '?';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static List<Element> joined(List<Element> elements) {
        List<Element> result = new ArrayList<>(elements.size());
        for (Element element : elements) {
            Element last = result.isEmpty() ? null : result.getLast();
            if (element instanceof Plain(String text)) {
                if (text.isEmpty()) {
                    continue;
                }
                if (last instanceof Plain(String before)) {
                    result.set(result.size() - 1, new Plain(before + text));
                    continue;
                }
            } else if (element instanceof Any && last instanceof Any) {
                continue;
            }
            result.add(element);
        }
        return List.copyOf(result);
    }
}
