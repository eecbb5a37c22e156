package org.dazaifu.stix.pattern;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Observations that are as a part of a pattern asks.
 *
 * @param begin the earliest of the moments at which they were seen last: a window that holds all of
 *     them begins no later
 * @param end the latest of the moments at which they were seen first: it ends no earlier
 * @param taken those that a part outside might want too, ascending
 * @param bound who they are
 */
record Binding(int begin, int end, long[] taken, Bound bound) {

    static final long[] NOTHING = {};

    /** The observations of a binding, told when they are asked for. */
    interface Bound {
        void tell(IntConsumer observation);
    }

    boolean isApartFrom(Binding other) {
        int i = 0;
        int j = 0;
        while (i < taken.length && j < other.taken.length) {
            if (taken[i] == other.taken[j]) {
                return false;
            }
            if (taken[i] < other.taken[j]) {
                i++;
            } else {
                j++;
            }
        }
        return true;
    }

    boolean takes(long instance) {
        return Arrays.binarySearch(taken, instance) >= 0;
    }
}
