package org.dazaifu.stix.pattern;

import java.util.Arrays;

/** One of the times that an observation was made, as a number. */
final class Instances {

    private static final int BITS = 30;

    private Instances() {}

    static long of(int observation, long which) {
        return (long) observation << BITS | which;
    }

    static int observation(long instance) {
        return (int) (instance >> BITS);
    }

    static long[] union(long[] one, long[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == 0 ? other : one;
        }
        long[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        return all;
    }
}
