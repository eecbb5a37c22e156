package org.dazaifu.telemetry;

/**
 * Bounds that keep hostile evidence from exhausting the machine.
 *
 * @param depth how many archives may lie within each other
 * @param ratio how many times larger than its packed form an archive member may unpack, once it is
 *     over 64 MiB
 * @param unpackedBytes how many bytes all members of one top-level archive may unpack to
 * @param entries how many members all archives within one top-level archive may have
 */
public record ReadingLimits(int depth, int ratio, long unpackedBytes, long entries) {

    /** What the command line uses: 6 deep, 500 times, 256 GiB, a million members. */
    public static final ReadingLimits DEFAULT = new ReadingLimits(6, 500, 256L << 30, 1_000_000);

    public ReadingLimits {
        if (depth < 0 || ratio < 1 || unpackedBytes < 0 || entries < 0) {
            throw new IllegalArgumentException(
                    "limits must not be negative: depth " + depth + ", ratio " + ratio);
        }
    }
}
