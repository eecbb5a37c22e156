package org.dazaifu.telemetry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Decides whether the directory at the end of a ZIP is fit to be held in memory. Source: PKWARE's
 * APPNOTE, sections 4.3.14 to 4.3.16.
 */
final class ZipDirectory {

    private static final int END = 0x06054B50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int SMALLEST_ENTRY = 46;
    private static final int MOST_ENTRIES = 50_000;

    private ZipDirectory() {}

    /**
     * Whether there is a directory, and one that cannot have more entries than memory has room for.
     * A ZIP without one is read from its beginning instead. The position of the file is kept.
     */
    static boolean isReadable(DiskFile file) throws DiskFailure {
        long size = file.size();
        int tail = (int) Math.min(size, END_SIZE + LONGEST_COMMENT);
        ByteBuffer bytes = ByteBuffer.allocate(tail).order(ByteOrder.LITTLE_ENDIAN);
        long kept = file.position();
        try {
            file.position(size - tail);
            while (bytes.hasRemaining()) {
                if (file.read(bytes) < 0) {
                    return false;
                }
            }
        } finally {
            file.position(kept);
        }
        for (int at = tail - END_SIZE; at >= 0; at--) {
            if (bytes.getInt(at) == END) {
                long directory = Integer.toUnsignedLong(bytes.getInt(at + 16));
                long space = size - tail + at - (directory == 0xFFFF_FFFFL ? 0 : directory);
                int entries = Short.toUnsignedInt(bytes.getShort(at + 10));
                return space / SMALLEST_ENTRY <= MOST_ENTRIES
                        || entries < 0xFFFF && entries <= MOST_ENTRIES && space < 64L << 20;
            }
        }
        return false;
    }
}
