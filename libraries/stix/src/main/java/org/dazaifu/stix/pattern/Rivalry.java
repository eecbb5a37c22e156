package org.dazaifu.stix.pattern;

import java.util.BitSet;
import java.util.Map;

/**
 * What a part of a pattern has to share with what is outside of it.
 *
 * @param others how many observations that this part could use are taken by others at most
 * @param wanted the observations that others may take
 */
record Rivalry(long others, BitSet wanted) {

    static final Rivalry NONE = new Rivalry(0, new BitSet());

    /** Of a part with the slots {@code inside}, in a whole with the slots {@code all}. */
    static Rivalry of(Map<Slot, Long> inside, Map<Slot, Long> all) {
        long others = 0;
        var wanted = new BitSet();
        for (Map.Entry<Slot, Long> each : all.entrySet()) {
            long outside = each.getValue() - inside.getOrDefault(each.getKey(), 0L);
            if (outside > 0 && inside.keySet().stream().anyMatch(each.getKey()::overlaps)) {
                others += outside;
                wanted.or(each.getKey().filling());
            }
        }
        return new Rivalry(others, wanted);
    }

    long[] among(long[] taken) {
        int count = 0;
        for (long instance : taken) {
            count += wanted.get(Instances.observation(instance)) ? 1 : 0;
        }
        if (count == taken.length) {
            return taken;
        }
        long[] kept = new long[count];
        int at = 0;
        for (long instance : taken) {
            if (wanted.get(Instances.observation(instance))) {
                kept[at++] = instance;
            }
        }
        return kept;
    }
}
