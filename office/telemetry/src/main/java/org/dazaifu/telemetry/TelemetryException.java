package org.dazaifu.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * The world failed while evidence was being read: a disk error in the middle of a file, a file that
 * vanished.
 */
public final class TelemetryException extends Exception {

    private final String code;

    public TelemetryException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** A stable code for programs, such as {@code telemetry.read-failed}. */
    public String code() {
        return code;
    }
}
