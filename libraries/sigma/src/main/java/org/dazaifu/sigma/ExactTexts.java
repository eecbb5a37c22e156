package org.dazaifu.sigma;

import java.util.List;

/**
 * A fixed set of distinct texts in folded case that tells the index of a text in it, letter case
 * aside; open addressing, at most half full.
 */
final class ExactTexts {

    private final String[] texts;
    private final int[] slots;
    private final int longest;

    ExactTexts(List<String> texts) {
        this.texts = texts.toArray(String[]::new);
        slots = new int[Math.max(2, Integer.highestOneBit(texts.size() + 1) * 4)];
        int most = -1;
        for (int i = 0; i < this.texts.length; i++) {
            char[] chars = this.texts[i].toCharArray();
            int slot = hash(chars, chars.length) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i + 1;
            most = Math.max(most, chars.length);
        }
        longest = most;
    }

    /** The index of the first {@code length} characters as a text of the set, or -1. */
    int find(char[] text, int length) {
        if (length > longest) {
            return -1;
        }
        int slot = hash(text, length) & (slots.length - 1);
        while (slots[slot] != 0) {
            int index = slots[slot] - 1;
            if (isEqual(texts[index], text, length)) {
                return index;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    private static boolean isEqual(String a, char[] b, int length) {
        if (a.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != CaseFold.fold(b[i])) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] text, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + CaseFold.fold(text[i]);
        }
        return hash ^ (hash >>> 15);
    }
}
