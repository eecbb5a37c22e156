package org.dazaifu.sharing.pseudonym;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds known names in text: the longest at each place, in any case, at the boundaries of words. A
 * name of eight or more characters that holds a digit or anything but letters is found within words
 * too, for it is no word of a language.
 *
 * <p>Made for as many names as a case of 150,000 attributes has: they take little more than their
 * own characters, and a text is gone through in time that hardly depends on how many there are.
 */
public final class NameFinder {

    private final Map<String, NameIndex.Name> names = new HashMap<>();
    private @Nullable NameIndex index;

    /** Adds a name; the first replacement given for it stays. Names of one character are none. */
    public void add(String name, String replacement) {
        String text = name.strip();
        if (text.length() < 2) {
            return;
        }
        boolean certain =
                text.length() >= NameIndex.CERTAIN && !text.chars().allMatch(Character::isLetter);
        String folded = new String(folded(text));
        String key = folded.equals(text) ? text : folded;
        names.putIfAbsent(key, new NameIndex.Name(key, replacement, certain));
        index = null;
    }

    /** Whether any name is in the text. */
    public boolean anyIn(String text) {
        return !in(text).equals(text);
    }

    /** The text with every name replaced; itself where none is in it. */
    public String in(String text) {
        if (names.isEmpty()) {
            return text;
        }
        if (index == null) {
            index = new NameIndex(names.values());
        }
        return index.replaced(text, folded(text));
    }

    private static char[] folded(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            folded[i] =
                    c < 0x80
                            ? c >= 'A' && c <= 'Z' ? (char) (c + 32) : c
                            : Character.toLowerCase(Character.toUpperCase(c));
        }
        return folded;
    }
}
