package org.dazaifu.taxii.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The head of an HTTP/1.1 answer (RFC 9112, 4 and 5), read strictly and within bounds.
 *
 * @param status 200 to 599
 * @param headers by name in lower case; repeated ones joined by commas
 */
record HttpHead(int status, Map<String, String> headers) {

    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_INTERIM = 10;

    HttpHead {
        headers = Map.copyOf(headers);
    }

    /** Reads a head, after any interim ones. */
    static HttpHead read(InputStream in) throws IOException {
        for (int interim = 0; interim <= MOST_INTERIM; interim++) {
            int status = status(line(in, LONGEST_LINE));
            Map<String, String> headers = headers(in);
            if (status >= 200) {
                return new HttpHead(status, headers);
            }
        }
        throw new IOException("its answer does not begin");
    }

    /** The body that follows. */
    HttpBody body(InputStream in, long most) throws IOException {
        String coding = headers.getOrDefault("transfer-encoding", "");
        String length = headers.getOrDefault("content-length", "");
        if (status == 204 || status == 304) {
            return HttpBody.ofLength(in, 0, most);
        }
        if (!coding.isEmpty()) {
            if (!coding.strip().equalsIgnoreCase("chunked")) {
                throw new IOException("its answer is coded in an unknown way");
            }
            return HttpBody.chunked(in, most);
        }
        if (length.isEmpty()) {
            return HttpBody.untilClose(in, most);
        }
        if (length.length() > 18 || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IOException("its answer has no clear length");
        }
        long bytes = Long.parseLong(length);
        if (bytes > most) {
            throw new HttpBody.TooLong();
        }
        return HttpBody.ofLength(in, bytes, most);
    }

    /** A line without its end. */
    static String line(InputStream in, int longest) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("it is cut off");
            }
            if (line.length() == longest) {
                throw new IOException("it has a line that does not end");
            }
            line.append((char) c);
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }

    private static int status(String line) throws IOException {
        boolean http =
                line.length() >= 12
                        && line.startsWith("HTTP/1.")
                        && line.charAt(8) == ' '
                        && line.substring(9, 12).chars().allMatch(c -> c >= '0' && c <= '9')
                        && (line.length() == 12 || line.charAt(12) == ' ');
        int status = http ? Integer.parseInt(line.substring(9, 12)) : 0;
        if (status < 100 || status > 599) {
            throw new IOException("it does not speak HTTP/1.1");
        }
        return status;
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        int count = 0;
        for (String line = line(in, LONGEST_LINE); !line.isEmpty(); line = line(in, LONGEST_LINE)) {
            int colon = line.indexOf(':');
            if (colon < 1 || ++count > MOST_HEADERS) {
                throw new IOException("its headers are not readable");
            }
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + "," + other);
        }
        return headers;
    }
}
