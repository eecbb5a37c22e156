package org.dazaifu.taxii.client;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A server could not be reached, refused, or gave an answer that cannot be used. */
public final class TaxiiException extends Exception {

    private final Code code;
    private final OptionalInt status;

    /** What happened; stable. */
    public enum Code {
        /** The address is not one that may be spoken to. */
        ADDRESS_REFUSED(false),
        /** The address is not one of TLS, and others are not allowed. */
        NOT_TLS(false),
        /** The name of the host is not known. */
        UNKNOWN_HOST(true),
        /** There is no connection to be had. */
        CONNECT_FAILED(true),
        /** The certificate is not trusted, or TLS failed otherwise. */
        TLS_FAILED(false),
        /** An answer took too long, or stood still for too long. */
        TIMED_OUT(true),
        /** The connection, or the answer, ended before its end. */
        BROKEN_OFF(true),
        /** The server points to another one, which is not followed. */
        REDIRECTED(false),
        /** 401. */
        UNAUTHENTICATED(false),
        /** 403. */
        FORBIDDEN(false),
        /** 404. */
        NOT_FOUND(false),
        /** 406. */
        NOT_ACCEPTABLE(false),
        /** 429 or 503. */
        BUSY(true),
        /** Any other refusal. */
        REFUSED(false),
        /** Any other failure of the server. */
        SERVER_FAILED(true),
        /** The answer is not of the media type of TAXII 2.1. */
        WRONG_CONTENT_TYPE(false),
        /** The answer is not what the specification says it is. */
        MALFORMED(false),
        /** The answer has more than a limit allows. */
        TOO_LARGE(false),
        /** Pages do not end, or come again. */
        ENDLESS(false),
        /** There is more, but no way to it. */
        NO_PROGRESS(false),
        /** The bookmark is damaged, or of another collection or filter. */
        BOOKMARK(false);

        private final boolean passing;

        Code(boolean passing) {
            this.passing = passing;
        }

        /** Whether it may go better later. */
        public boolean passing() {
            return passing;
        }
    }

    TaxiiException(Code code, String message) {
        this(code, message, OptionalInt.empty(), null);
    }

    TaxiiException(Code code, String message, @Nullable Throwable cause) {
        this(code, message, OptionalInt.empty(), cause);
    }

    TaxiiException(Code code, String message, OptionalInt status, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.status = status;
    }

    /** What happened. */
    public Code code() {
        return code;
    }

    /** The HTTP status, where there was one. */
    public Optional<Integer> status() {
        return status.isPresent() ? Optional.of(status.getAsInt()) : Optional.empty();
    }
}
