package org.dazaifu.sigma;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * The buckets of one channel: one for each event id that a route names, and one for all the others.
 * A bucket is compiled when the first event asks for it.
 */
final class ChannelBuckets {

    /** Stands for every event id that no route of the channel names. */
    static final int OTHER = Integer.MIN_VALUE;

    private final int[] eventIds;
    private final AtomicReferenceArray<Bucket> buckets;
    private final IntFunction<Bucket> compiler;

    ChannelBuckets(int[] namedEventIds, IntFunction<Bucket> compiler) {
        eventIds = namedEventIds.clone();
        Arrays.sort(eventIds);
        buckets = new AtomicReferenceArray<>(eventIds.length + 1);
        this.compiler = compiler;
    }

    Bucket of(int eventId) {
        int at = Arrays.binarySearch(eventIds, eventId);
        int index = at < 0 ? eventIds.length : at;
        Bucket bucket = buckets.get(index);
        return bucket == null ? compile(index, at < 0 ? OTHER : eventId) : bucket;
    }

    private synchronized Bucket compile(int index, int eventId) {
        Bucket bucket = buckets.get(index);
        if (bucket == null) {
            bucket = compiler.apply(eventId);
            buckets.set(index, bucket);
        }
        return bucket;
    }
}
