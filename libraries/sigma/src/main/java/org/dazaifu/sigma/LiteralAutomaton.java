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
 *
 * <p>Where no literal is short, most of a text is not walked at all: with literals of {@code m}
 * characters or more, one of any {@code m - 2} neighbouring places is among the first of an
 * occurrence, so it is enough to look at every {@code m - 2}nd place whether the three characters
 * there are among the first of some literal, and to walk from before it if they may be (Wu and
 * Manber, 1994, with a table of bits in place of shifts).
 */
final class LiteralAutomaton {

    private static final int DENSE_ENTRIES = 1 << 17;
    private static final int ASCII = 128;

    /** How many characters are looked at in one place to see whether a literal may begin near. */
    private static final int PROBE = 3;

    private static final int PROBE_BITS = 16;
    private static final int LEAST_STRIDE = 2;
    private static final int MOST_PROBES = 1 << 12;

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
    private final long[] probes = new long[1 << PROBE_BITS - 6];
    private final int stride;

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
        stride = probe(literals);
    }

    /** Fills the table of probes; the answer is how far they may stand apart. */
    private int probe(List<String> literals) {
        int apart = literals.stream().mapToInt(String::length).min().orElse(PROBE) - PROBE + 1;
        if (apart < LEAST_STRIDE || apart * literals.size() > MOST_PROBES) {
            return 0;
        }
        for (String text : literals) {
            for (int i = 0; i < apart; i++) {
                int hash = probeHash(text.charAt(i), text.charAt(i + 1), text.charAt(i + 2));
                probes[hash >> 6] |= 1L << hash;
            }
        }
        return apart;
    }

    private static int probeHash(char a, char b, char c) {
        return (a | b << 7 | c << 14) * 0x9E3779B1 >>> Integer.SIZE - PROBE_BITS;
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
        if (stride < LEAST_STRIDE) {
            walk(text, 0, length, length, hits);
            return;
        }
        int from = 0;
        int last = length - PROBE;
        for (int at = stride - 1; at <= last; at += stride) {
            if (mayBegin(text, at)) {
                from = walk(text, Math.max(from, at - stride + 1), at + PROBE, length, hits);
                at = from - 1;
            }
        }
    }

    /** Whether what stands there is among the first characters of some literal. */
    private boolean mayBegin(char[] text, int at) {
        int hash =
                probeHash(
                        CaseFold.fold(text[at]),
                        CaseFold.fold(text[at + 1]),
                        CaseFold.fold(text[at + 2]));
        return (probes[hash >> 6] & 1L << hash) != 0;
    }

    /**
     * Walks from one place, at the root, at least to another and then on until it is at the root
     * again.
     *
     * @return the place it came to, before which no literal begins that was not found
     */
    private int walk(char[] text, int from, int atLeast, int length, Hits hits) {
        int state = 0;
        int i = from;
        while (i < length && (state != 0 || i < atLeast)) {
            char c = text[i++];
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
        return i;
    }
}
