package org.dazaifu.taxii;

import java.util.List;
import java.util.Optional;

/**
 * What a server says of itself (TAXII 2.1, 4.1.1).
 *
 * @param title its name
 * @param description what it is for
 * @param contact whom to ask
 * @param defaultRoot the API root for whoever has no preference; one of {@code apiRoots}
 * @param apiRoots the addresses of its API roots, absolute or relative to the server
 */
public record Discovery(
        String title,
        Optional<String> description,
        Optional<String> contact,
        Optional<String> defaultRoot,
        List<String> apiRoots) {

    public Discovery {
        apiRoots = List.copyOf(apiRoots);
    }
}
