package org.dazaifu.telemetry;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Something within the evidence that is about to be recognised and read from its beginning.
 *
 * @param path where it is
 * @param in its content
 * @param size its size in bytes, or -1 where it is not known
 * @param file the file on disk it is the whole of; null within packed content
 * @param budget what is left of the limits of the outermost archive; null outside of archives
 * @param depth how many archives are around it
 */
record Part(
        String path,
        InputStream in,
        long size,
        @Nullable DiskFile file,
        @Nullable Budget budget,
        int depth) {}
