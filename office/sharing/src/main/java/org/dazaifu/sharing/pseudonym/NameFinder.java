package org.dazaifu.sharing.pseudonym;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds known names in text: the longest at each place, in any case, at the boundaries of words. A
 * name of eight or more characters that holds a digit or anything but letters is found within words
 * too, for it is no word of a language.
 */
public final class NameFinder {

    private static final int CERTAIN = 8;

    private final Node root = new Node();
    private boolean empty = true;

    private static final class Node {
        final Map<Character, Node> next = new HashMap<>();
        @Nullable String replacement;
        boolean anywhere;
    }

    /** Adds a name; the first replacement given for it stays. Names of one character are none. */
    public void add(String name, String replacement) {
        String text = name.strip();
        if (text.length() < 2) {
            return;
        }
        Node node = root;
        for (int i = 0; i < text.length(); i++) {
            node = node.next.computeIfAbsent(fold(text.charAt(i)), _ -> new Node());
        }
        empty = false;
        if (node.replacement == null) {
            node.replacement = replacement;
            node.anywhere = text.length() >= CERTAIN && !text.chars().allMatch(Character::isLetter);
        }
    }

    /** Whether any name is in the text. */
    public boolean anyIn(String text) {
        return !in(text).equals(text);
    }

    /** The text with every name replaced. */
    public String in(String text) {
        if (empty) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            Node node = root;
            Node found = null;
            int end = at;
            for (int i = at; i < text.length(); i++) {
                Node next = node.next.get(fold(text.charAt(i)));
                if (next == null) {
                    break;
                }
                node = next;
                if (node.replacement != null
                        && (node.anywhere || boundary(text, at) && boundary(text, i + 1))) {
                    found = node;
                    end = i + 1;
                }
            }
            if (found == null || found.replacement == null) {
                out.append(text.charAt(at++));
            } else {
                out.append(found.replacement);
                at = end;
            }
        }
        return out.toString();
    }

    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static boolean boundary(String text, int at) {
        return at == 0
                || at == text.length()
                || !word(text.charAt(at - 1))
                || !word(text.charAt(at));
    }

    /** Japanese is written without spaces, so only letters and digits of other scripts bind. */
    private static boolean word(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c) && c < 0x3000;
    }
}
