package org.dazaifu.sharing.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names and identifiers that must be nowhere, found in a text by the words that they begin with.
 *
 * <p>A name counts where it stands between the boundaries of words, so each of its words is a whole
 * word of the text, and only names with the two words at hand need to be compared.
 */
final class ForbiddenText {

    private static final int DIGITS = 32;

    private final Set<String> identifiers = new HashSet<>();
    private final Map<String, List<String>> byFirstWord = new HashMap<>();
    private final Map<String, List<String>> byTwoWords = new HashMap<>();
    private final List<String> wordless = new ArrayList<>();
    private final Set<Integer> firstWords = new HashSet<>();
    private int longest = DIGITS + 4;

    ForbiddenText(Set<String> forbidden) {
        for (String name : forbidden) {
            longest = Math.max(longest, name.length());
            if (name.length() == DIGITS && UuidText.lengthAt(name, 0) == DIGITS) {
                identifiers.add(name);
            }
            if (name.length() > 2) {
                sort(name);
            }
        }
    }

    private void sort(String name) {
        int start = nextWord(name, 0);
        if (start == name.length()) {
            wordless.add(name);
            return;
        }
        int end = endOfWord(name, start);
        int second = nextWord(name, end);
        if (second == name.length()) {
            byFirstWord
                    .computeIfAbsent(name.substring(start, end), _ -> new ArrayList<>(1))
                    .add(name);
        } else {
            firstWords.add(name.substring(start, end).hashCode());
            byTwoWords
                    .computeIfAbsent(
                            name.substring(start, endOfWord(name, second)), _ -> new ArrayList<>(1))
                    .add(name);
        }
    }

    /** How many characters the longest has. */
    int longest() {
        return longest;
    }

    /**
     * Tells what is in a piece of text.
     *
     * @param whole whether nothing stands before it; otherwise its first character only shows what
     *     the second follows
     */
    void find(String text, boolean whole, List<String> found) {
        identifiers(text, found);
        for (String name : wordless) {
            if (bounded(text, name)) {
                found.add("a name that must not leave is in it");
            }
        }
        int start = nextWord(text, 0);
        if (start == 0 && !whole) {
            start = nextWord(text, endOfWord(text, 0));
        }
        while (start < text.length()) {
            int end = endOfWord(text, start);
            int second = nextWord(text, end);
            String word = text.substring(start, end);
            compare(byFirstWord.get(word), text, start, found);
            if (second < text.length() && firstWords.contains(word.hashCode())) {
                String both = text.substring(start, endOfWord(text, second));
                compare(byTwoWords.get(both), text, start, found);
            }
            start = second;
        }
    }

    private static void compare(
            @org.jspecify.annotations.Nullable List<String> names,
            String text,
            int word,
            List<String> found) {
        if (names == null) {
            return;
        }
        for (String name : names) {
            int begin = word - nextWord(name, 0);
            if (begin >= 0 && text.startsWith(name, begin) && boundedAt(text, name, begin)) {
                found.add("a name that must not leave is in it");
            }
        }
    }

    private void identifiers(String text, List<String> found) {
        if (identifiers.isEmpty()) {
            return;
        }
        for (int at = 0; at + DIGITS <= text.length(); at++) {
            int length = UuidText.lengthAt(text, at);
            if (length > 0
                    && identifiers.contains(text.substring(at, at + length).replace("-", ""))) {
                found.add("the identifier of something that was removed is in it");
            }
        }
    }

    private static boolean bounded(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (boundedAt(text, name, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean boundedAt(String text, String name, int at) {
        int end = at + name.length();
        boolean before = at == 0 || !wordy(text.charAt(at - 1)) || !wordy(text.charAt(at));
        boolean after =
                end == text.length() || !wordy(text.charAt(end)) || !wordy(text.charAt(end - 1));
        return before && after;
    }

    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length() && !wordy(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && wordy(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean wordy(char c) {
        return c < 0x80
                ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'
                : Character.isLetterOrDigit(c);
    }
}
