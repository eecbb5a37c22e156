package org.dazaifu.taxii;

import java.util.List;
import java.util.Optional;

/**
 * A collection as one caller sees it (TAXII 2.1, 5.2.1).
 *
 * @param id a UUID; other servers have been seen to use other texts
 * @param title its name
 * @param description what is in it
 * @param alias another name that it may be asked for by
 * @param canRead whether the caller may read it
 * @param canWrite whether the caller may add to it
 * @param mediaTypes what is in it, as media types
 */
public record TaxiiCollection(
        String id,
        String title,
        Optional<String> description,
        Optional<String> alias,
        boolean canRead,
        boolean canWrite,
        List<String> mediaTypes) {

    public TaxiiCollection {
        mediaTypes = List.copyOf(mediaTypes);
    }
}
