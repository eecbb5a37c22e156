package org.dazaifu.server.access;

import org.springframework.security.core.AuthenticationException;

/** Why nobody was recognised, where that is not simply that the credentials are not valid. */
abstract sealed class NotRecognised extends AuthenticationException {

    private NotRecognised(String message) {
        super(message);
    }

    /** Too many attempts of this address failed; what was shown was not looked at. */
    static final class TooManyAttempts extends NotRecognised {
        TooManyAttempts() {
            super("too many attempts of this address failed");
        }
    }

    /** What would tell cannot be asked now. */
    static final class CannotTell extends NotRecognised {
        CannotTell(Throwable cause) {
            super("it cannot be told now who asks");
            initCause(cause);
        }
    }
}
