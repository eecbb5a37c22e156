package org.dazaifu.taxii.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * What to answer.
 *
 * @param status the HTTP status
 * @param headers the headers; none of them says how long the body is
 * @param body to be written once the headers are out
 */
public record TaxiiResponse(int status, Map<String, String> headers, Body body) {

    /** Writes a response's body. */
    @FunctionalInterface
    public interface Body {
        /** A response without a body. */
        Body NONE = out -> {};

        /**
         * Writes the body and leaves the stream open.
         *
         * @throws IOException if the stream, or the store behind the body, fails. The connection
         *     must then be broken off, so that nobody takes half an answer for a whole one.
         */
        void writeTo(OutputStream out) throws IOException;
    }

    public TaxiiResponse {
        headers = Map.copyOf(headers);
    }
}
