package org.dazaifu.server.api;

/** A request is not understood; the message says what to send instead. */
final class BadRequest extends RuntimeException {

    BadRequest(String message) {
        super(message, null, false, false);
    }
}
