package org.dazaifu.taxii.server;

import java.net.URI;
import java.util.Optional;

/**
 * What a server says of itself.
 *
 * @param title its name
 * @param description what it is for
 * @param contact whom to ask
 * @param base the address under which it is reached: https, a host, and a slash; without one, API
 *     roots are named by their path alone
 * @param challenge the value of {@code WWW-Authenticate} for callers without valid credentials
 */
public record ServerInfo(
        String title,
        Optional<String> description,
        Optional<String> contact,
        Optional<URI> base,
        String challenge) {

    public ServerInfo {
        if (base.isPresent() && !isRoot(base.get())) {
            throw new IllegalArgumentException(
                    "a base address is https, a host, and a slash: " + base.get());
        }
    }

    private static boolean isRoot(URI base) {
        return "https".equals(base.getScheme())
                && base.getHost() != null
                && "/".equals(base.getRawPath())
                && base.getRawQuery() == null
                && base.getRawFragment() == null
                && base.getRawUserInfo() == null;
    }
}
