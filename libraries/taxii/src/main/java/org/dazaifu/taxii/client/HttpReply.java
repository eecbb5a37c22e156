package org.dazaifu.taxii.client;

import java.io.InputStream;
import java.util.Map;

/**
 * An answer, its body still to be read. Closing it closes the connection.
 *
 * @param status the HTTP status
 * @param headers by name in lower case; repeated ones joined by commas
 * @param body ends with an {@link java.io.EOFException} where it is cut off
 * @param connection what closes with it
 */
record HttpReply(int status, Map<String, String> headers, InputStream body, Connection connection)
        implements AutoCloseable {

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    @Override
    public void close() {
        connection.close();
    }
}
