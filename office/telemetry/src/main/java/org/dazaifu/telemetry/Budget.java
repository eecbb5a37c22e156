package org.dazaifu.telemetry;

/**
 * What is left of the {@link ReadingLimits} for one outermost archive, shared by all that lies
 * within it.
 */
final class Budget {

    private static final long FREE = 64L << 20;

    private final String path;
    private final ReadingLimits limits;
    private final long bytes;
    private long unpacked;
    private long entries;

    /**
     * @param path the outermost archive
     * @param size its size in bytes, or -1 where it is not known
     */
    Budget(String path, long size, ReadingLimits limits) {
        this.path = path;
        this.limits = limits;
        long byRatio =
                size < 0 || size > Long.MAX_VALUE / limits.ratio()
                        ? Long.MAX_VALUE
                        : Math.max(FREE, size * limits.ratio());
        this.bytes = Math.min(limits.unpackedBytes(), byRatio);
    }

    /** The outermost archive. */
    String path() {
        return path;
    }

    /** Counts a member. */
    void spendEntry() throws LimitReached {
        if (++entries > limits.entries()) {
            throw new LimitReached(
                    "It has more than %,d members; what came before was read. Unpack it and name the parts that matter."
                            .formatted(limits.entries()),
                    this);
        }
    }

    /**
     * Counts unpacked bytes.
     *
     * @param count how many more
     * @param member how many the member has given so far
     * @param packed how many packed bytes those took
     */
    void spendBytes(long count, long member, long packed) throws LimitReached {
        unpacked += count;
        if (unpacked > bytes) {
            throw new LimitReached(
                    "It unpacks to more than %,d bytes, far more than logs do; what came before was read. Unpack it and name the parts that matter."
                            .formatted(bytes),
                    this);
        }
        if (member > FREE && member / limits.ratio() > packed) {
            throw new LimitReached(
                    "It unpacks to more than %,d times its packed size, far more than logs do; what came before was read. Unpack it and name it on its own if it is no trap."
                            .formatted(limits.ratio()),
                    null);
        }
    }
}
