package org.dazaifu.server.route;

import java.util.Optional;

/**
 * A route and its rule.
 *
 * @param method the HTTP method
 * @param path the path, with the names of its parts in braces
 * @param need what whoever asks has to have
 * @param act what the audit log says is done; empty only where nobody has to be known
 */
public record RouteRule(String method, String path, Need need, Optional<String> act) {

    public RouteRule {
        if (act.isEmpty() && !(need instanceof Need.Nothing)) {
            throw new IllegalArgumentException(
                    "what not everybody may do is put on the audit log: " + method + " " + path);
        }
    }
}
