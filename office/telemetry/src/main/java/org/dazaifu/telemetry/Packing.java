package org.dazaifu.telemetry;

import org.apache.commons.compress.archivers.tar.TarUtils;
import org.jspecify.annotations.Nullable;

/** The ways in which content holds other content, told by the first bytes. */
enum Packing {
    ZIP,
    TAR,
    GZIP,
    BZIP2,
    XZ;

    private static final int TAR_HEADER = 512;

    /** How the content is packed; null where it is not, or not in a way that is undone here. */
    static @Nullable Packing of(byte[] head) {
        if (begins(head, 'P', 'K', 3, 4)
                || begins(head, 'P', 'K', 5, 6)
                || begins(head, 'P', 'K', 7, 8)) {
            return ZIP;
        }
        if (begins(head, 0x1F, 0x8B, 8)) {
            return GZIP;
        }
        if (begins(head, 'B', 'Z', 'h') && head.length > 3 && head[3] >= '1' && head[3] <= '9') {
            return BZIP2;
        }
        if (begins(head, 0xFD, '7', 'z', 'X', 'Z', 0)) {
            return XZ;
        }
        return isTar(head) ? TAR : null;
    }

    /** A tar header says nothing at its beginning, but sums itself up. */
    private static boolean isTar(byte[] head) {
        if (head.length < TAR_HEADER || head[0] == 0) {
            return false;
        }
        try {
            return TarUtils.verifyCheckSum(java.util.Arrays.copyOf(head, TAR_HEADER));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean begins(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
