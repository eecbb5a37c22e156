package org.dazaifu.sigma;

import java.util.Arrays;
import java.util.List;

/** Literals as a tree of characters; a node's children are a linked list. The root is node 0. */
final class Trie {

    private char[] label = new char[64];
    private int[] firstChild = new int[64];
    private int[] nextSibling = new int[64];
    private int[] literal = new int[64];
    private int size;

    Trie(List<String> literals) {
        add('\0', -1);
        for (int i = 0; i < literals.size(); i++) {
            int node = 0;
            String text = literals.get(i);
            for (int k = 0; k < text.length(); k++) {
                int child = child(node, text.charAt(k));
                if (child < 0) {
                    child = add(text.charAt(k), firstChild[node]);
                    firstChild[node] = child;
                }
                node = child;
            }
            literal[node] = i;
        }
    }

    private int add(char c, int sibling) {
        if (size == label.length) {
            label = Arrays.copyOf(label, size * 2);
            firstChild = Arrays.copyOf(firstChild, size * 2);
            nextSibling = Arrays.copyOf(nextSibling, size * 2);
            literal = Arrays.copyOf(literal, size * 2);
        }
        label[size] = c;
        firstChild[size] = -1;
        nextSibling[size] = sibling;
        literal[size] = -1;
        return size++;
    }

    int size() {
        return size;
    }

    char label(int node) {
        return label[node];
    }

    int firstChild(int node) {
        return firstChild[node];
    }

    int nextSibling(int node) {
        return nextSibling[node];
    }

    /** The literal that ends at the node, or -1. */
    int literal(int node) {
        return literal[node];
    }

    /** The child along a character, or -1. */
    int child(int node, char c) {
        for (int child = firstChild[node]; child >= 0; child = nextSibling[child]) {
            if (label[child] == c) {
                return child;
            }
        }
        return -1;
    }

    /** Every character of a literal once, in order. */
    char[] alphabet() {
        char[] all = Arrays.copyOfRange(label, 1, size);
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    /** Gives up what growing left over. */
    Trie compact() {
        label = Arrays.copyOf(label, size);
        firstChild = Arrays.copyOf(firstChild, size);
        nextSibling = Arrays.copyOf(nextSibling, size);
        literal = Arrays.copyOf(literal, size);
        return this;
    }
}
