package org.dazaifu.taxii;

import java.util.List;
import java.util.Optional;

/**
 * An API root (TAXII 2.1, 4.2.1).
 *
 * @param title its name
 * @param description what it is for
 * @param versions the media types of the versions of TAXII that it speaks
 * @param maxContentLength how many bytes the body of a request may have
 */
public record ApiRoot(
        String title, Optional<String> description, List<String> versions, long maxContentLength) {

    public ApiRoot {
        versions = List.copyOf(versions);
    }
}
