package org.dazaifu.taxii.server;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it came in.
 *
 * @param method GET, POST, DELETE or whatever else was sent
 * @param path the path of the target, percent-encoded as it was sent, without the query
 * @param query the query as it was sent, without the question mark; empty if there is none
 * @param headers by name, case aside
 * @param body read at most once, and only as far as the limits allow; never closed
 */
public record TaxiiRequest(
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        InputStream body) {

    public TaxiiRequest {
        var sorted = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
        headers = sorted;
    }

    /** All values of a header, joined by commas; empty if there is none. */
    String header(String name) {
        return String.join(",", headers.getOrDefault(name, List.of()));
    }
}
