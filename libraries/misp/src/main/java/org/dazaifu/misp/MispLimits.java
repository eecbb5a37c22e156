package org.dazaifu.misp;

/**
 * What one event may take of a reader's memory. An event that takes more is told as unreadable.
 *
 * @param depth how deep values may be nested
 * @param text how many characters all its texts may have together
 * @param values how many values it may have
 */
public record MispLimits(int depth, long text, long values) {

    /** Room for events with some 300,000 attributes; at the very worst about 1.5 GiB of heap. */
    public static final MispLimits USUAL = new MispLimits(100, 512L << 20, 12_000_000);

    public MispLimits {
        if (depth < 10 || text < 1 || values < 1) {
            throw new IllegalArgumentException("limits are positive, the depth at least 10");
        }
    }
}
