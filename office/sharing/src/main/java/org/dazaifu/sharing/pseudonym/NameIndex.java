package org.dazaifu.sharing.pseudonym;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/**
 * Folded names in the order of their characters, so that those which a text may go on with are
 * always neighbours.
 *
 * <p>Two sieves keep most places of a text from being looked at closely: where a word begins, the
 * first two characters of every name; elsewhere, where only names that are found within words can
 * be, a hash over the first {@link #CERTAIN} characters of those, which rolls along the text.
 */
final class NameIndex {

    /** How long a name is at least that is found within words. */
    static final int CERTAIN = 8;

    private static final int FACTOR = 0x01000193;
    private static final int LEAVING = power(CERTAIN);
    private static final int SIEVE_BITS = 22;

    /**
     * A name.
     *
     * @param folded its characters, of letters the small ones
     * @param replacement what it becomes
     * @param anywhere whether it is found within words too
     */
    record Name(String folded, String replacement, boolean anywhere) {}

    private final Name[] names;
    private final int[] pairs;
    private final int[] firstOfPair;
    private final long[] within;
    private final boolean anyWithin;

    NameIndex(Collection<Name> all) {
        names = all.toArray(Name[]::new);
        Arrays.sort(names, Comparator.comparing(Name::folded));
        int[] starts = new int[names.length + 1];
        int[] found = new int[names.length];
        int count = 0;
        long[] sieve = new long[1 << SIEVE_BITS - 6];
        boolean any = false;
        for (int i = 0; i < names.length; i++) {
            String name = names[i].folded;
            int pair = pair(name.charAt(0), name.charAt(1));
            if (count == 0 || found[count - 1] != pair) {
                found[count] = pair;
                starts[count++] = i;
            }
            if (names[i].anywhere) {
                int hash = 0;
                for (int j = 0; j < CERTAIN; j++) {
                    hash = hash * FACTOR + name.charAt(j);
                }
                int bit = bit(hash);
                sieve[bit >> 6] |= 1L << bit;
                any = true;
            }
        }
        starts[count] = names.length;
        pairs = Arrays.copyOf(found, count);
        firstOfPair = Arrays.copyOf(starts, count + 1);
        within = sieve;
        anyWithin = any;
    }

    /**
     * The text, whose folded characters these are, with the longest name at each place replaced.
     */
    String replaced(String text, char[] folded) {
        StringBuilder out = null;
        int from = 0;
        int hash = 0;
        int hashed = 0;
        for (int at = 0; at + 2 <= folded.length; at++) {
            boolean starts = boundary(text, at);
            if (!starts) {
                if (!anyWithin || at + CERTAIN > folded.length) {
                    continue;
                }
                // Without gaps from the text's beginning on, or it would be another's hash.
                for (; hashed < at + CERTAIN; hashed++) {
                    hash = hash * FACTOR + folded[hashed];
                    if (hashed >= CERTAIN) {
                        hash -= LEAVING * folded[hashed - CERTAIN];
                    }
                }
                int bit = bit(hash);
                if ((within[bit >> 6] & 1L << bit) == 0) {
                    continue;
                }
            }
            long found = longest(text, folded, at, starts);
            if (found >= 0) {
                int end = (int) (found >>> 32);
                out = out == null ? new StringBuilder(text.length() + 32) : out;
                out.append(text, from, at).append(names[(int) found].replacement);
                from = end;
                at = end - 1;
            }
        }
        return out == null ? text : out.append(text, from, text.length()).toString();
    }

    /** Where the longest name that begins here ends, and below that which it is; -1 for none. */
    private long longest(String text, char[] folded, int at, boolean starts) {
        int pair = Arrays.binarySearch(pairs, pair(folded[at], folded[at + 1]));
        if (pair < 0) {
            return -1;
        }
        int low = firstOfPair[pair];
        int high = firstOfPair[pair + 1];
        long found = -1;
        int depth = 2;
        while (true) {
            // The first of the neighbours is the shortest: the name itself where it ends here.
            Name first = names[low];
            int end = at + depth;
            if (first.folded.length() == depth) {
                if (first.anywhere || starts && boundary(text, end)) {
                    found = (long) end << 32 | low;
                }
                low++;
            }
            if (low == high || end == folded.length) {
                return found;
            }
            low = bound(low, high, depth, folded[end]);
            high = bound(low, high, depth, folded[end] + 1);
            if (low == high) {
                return found;
            }
            depth++;
        }
    }

    /** The first of some neighbours whose character at a depth is at least this. */
    private int bound(int from, int to, int depth, int least) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names[middle].folded.charAt(depth) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Ordered as the characters are. */
    private static int pair(char first, char second) {
        return (first << 16 | second) ^ Integer.MIN_VALUE;
    }

    private static int bit(int hash) {
        return (hash * 0x9E3779B1) >>> 32 - SIEVE_BITS;
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= FACTOR;
        }
        return power;
    }

    private static boolean boundary(String text, int at) {
        return at == 0
                || at == text.length()
                || !word(text.charAt(at - 1))
                || !word(text.charAt(at));
    }

    /** Japanese is written without spaces, so only letters and digits of other scripts bind. */
    private static boolean word(char c) {
        return c < 0x80
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : c < 0x3000 && Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
