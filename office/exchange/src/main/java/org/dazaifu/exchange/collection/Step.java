package org.dazaifu.exchange.collection;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A record of an object whose standing is found anew. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Step(long id, long sequence, String specVersion, byte[] version, long outdone) {

    /** For NULL. */
    static final long NEVER = -1;

    /** Which records, in the order of their sequence, stand otherwise than they say. */
    static Map<Long, Long> changes(List<Step> steps) {
        Deque<Step> standing = new ArrayDeque<>();
        Map<Long, Long> found = new HashMap<>();
        for (Step one : steps) {
            while (!standing.isEmpty() && one.outdoes(standing.element())) {
                found.put(standing.pop().id, NEVER);
            }
            found.put(one.id, above(standing, one));
            standing.push(one);
        }
        steps.forEach(one -> found.remove(one.id, one.outdone));
        return found;
    }

    /** Of the steps, from the lowest up, the first that is above; some may be equal. */
    private static long above(Deque<Step> standing, Step one) {
        for (Step step : standing) {
            if (step.outdoes(one)) {
                return step.sequence;
            }
        }
        return 0;
    }

    private boolean outdoes(Step other) {
        int bySpec = specVersion.compareTo(other.specVersion);
        return bySpec > 0 || (bySpec == 0 && Arrays.compareUnsigned(version, other.version) > 0);
    }
}
