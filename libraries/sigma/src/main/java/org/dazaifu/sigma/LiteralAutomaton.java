package org.dazaifu.sigma;

import java.util.Arrays;
import java.util.List;

/**
 * Finds every occurrence of many literals, letter case aside, in one pass over a text (Aho and
 * Corasick, 1975).
 *
 * <p>Design. Characters are first mapped to classes: one for each character of a literal, and class
 * 0 for all others, at which the search starts anew. States are numbered by depth. The shallow
 * ones, where nearly all of the time is spent, have a full row of next states; the deep ones, which
 * are nearly all of the states, have only their own edges and fall back. So a step is one look-up
 * for most characters, and a state costs some bytes instead of some hundred.
 */
final class LiteralAutomaton {

    private static final int DENSE_ENTRIES = 1 << 17;
    private static final int ASCII = 128;

    private final char[] ascii;
    private final char[] others;
    private final int classes;
    private final int dense;
    private final int[] rows;
    private final int[] edgeStart;
    private final char[] edgeClass;
    private final int[] edgeTarget;
    private final int[] fail;
    private final int[] literal;
    private final int[] report;
    private final int[] shorter;

    /** Told of every literal at the place where it ends. */
    interface Hits {
        void hit(int literal);
    }

    /** Literals are distinct, not empty and in folded case; they are known by their index. */
    LiteralAutomaton(List<String> literals) {
        Trie trie = new Trie(literals);
        int states = trie.size();
        char[] alphabet = trie.alphabet();
        classes = alphabet.length + 1;
        ascii = new char[ASCII];
        int firstOther = 0;
        for (int i = 0; i < alphabet.length; i++) {
            if (alphabet[i] < ASCII) {
                ascii[alphabet[i]] = (char) (i + 1);
                firstOther = i + 1;
            }
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            ascii[c] = ascii[CaseFold.fold(c)];
        }
        others = Arrays.copyOfRange(alphabet, firstOther, alphabet.length);
        dense = Math.min(states, Math.max(1, DENSE_ENTRIES / classes));
        rows = new int[dense * classes];
        edgeStart = new int[states + 1];
        edgeClass = new char[states - 1];
        edgeTarget = new int[states - 1];
        fail = new int[states];
        literal = new int[states];
        report = new int[states];
        shorter = new int[states];
        build(trie);
    }

    private void build(Trie trie) {
        int states = fail.length;
        int[] nodeOf = new int[states];
        int known = 1;
        int edges = 0;
        for (int state = 0; state < states; state++) {
            int node = nodeOf[state];
            literal[state] = trie.literal(node);
            edgeStart[state] = edges;
            for (int child = trie.firstChild(node); child >= 0; child = trie.nextSibling(child)) {
                nodeOf[known] = child;
                edgeClass[edges] = (char) classOf(trie.label(child));
                edgeTarget[edges] = known;
                edges++;
                known++;
            }
        }
        edgeStart[states] = edges;
        report[0] = -1;
        shorter[0] = -1;
        for (int state = 0; state < states; state++) {
            for (int e = edgeStart[state]; e < edgeStart[state + 1]; e++) {
                int target = edgeTarget[e];
                fail[target] = state == 0 ? 0 : next(fail[state], edgeClass[e]);
                shorter[target] = report[fail[target]];
                report[target] = literal[target] >= 0 ? target : shorter[target];
            }
            if (state < dense) {
                if (state > 0) {
                    System.arraycopy(rows, fail[state] * classes, rows, state * classes, classes);
                }
                for (int e = edgeStart[state]; e < edgeStart[state + 1]; e++) {
                    rows[state * classes + edgeClass[e]] = edgeTarget[e];
                }
            }
        }
    }

    private int classOf(char c) {
        if (c < ASCII) {
            return ascii[c];
        }
        int at = others.length == 0 ? -1 : Arrays.binarySearch(others, c);
        return at < 0 ? 0 : classes - others.length + at;
    }

    private int next(int state, int charClass) {
        int from = state;
        while (from >= dense) {
            for (int e = edgeStart[from]; e < edgeStart[from + 1]; e++) {
                if (edgeClass[e] == charClass) {
                    return edgeTarget[e];
                }
            }
            from = fail[from];
        }
        return rows[from * classes + charClass];
    }

    /** Searches the first {@code length} characters of the text. */
    void search(char[] text, int length, Hits hits) {
        int state = 0;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            int charClass = c < ASCII ? ascii[c] : classOf(CaseFold.fold(c));
            if (charClass == 0) {
                state = 0;
                continue;
            }
            state = state < dense ? rows[state * classes + charClass] : next(state, charClass);
            for (int at = report[state]; at >= 0; at = shorter[at]) {
                hits.hit(literal[at]);
            }
        }
    }
}
