package org.dazaifu.taxii;

/**
 * How much of an envelope is read.
 *
 * @param objects how many objects it may have
 * @param objectBytes how many bytes one of them may have
 * @param depth how deep an object may be nested, itself included; at most 500
 */
public record EnvelopeLimits(int objects, int objectBytes, int depth) {

    static final int LONGEST_NUMBER = 1_000;
    static final int LONGEST_NAME = 10_000;
    private static final int DEEPEST = 500;

    /** 100,000 objects of up to 16 MiB, 100 levels deep. */
    public static final EnvelopeLimits USUAL = new EnvelopeLimits(100_000, 16 << 20, 100);

    public EnvelopeLimits {
        if (objects < 1 || objectBytes < 2 || depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("no such limits of an envelope");
        }
    }
}
