package org.dazaifu.telemetry;

import java.io.IOException;

/** The file system failed, as against content that is not what its format requires. */
final class DiskFailure extends IOException {

    DiskFailure(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
