package org.dazaifu.taxii.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dazaifu.taxii.ObjectForm;
import org.dazaifu.taxii.TaxiiMediaType;

/**
 * A collection that a server has.
 *
 * @param id a random UUID (version 4)
 * @param title its name
 * @param description what is in it
 * @param alias another name that it may be asked for by; no other collection of its API root has it
 * @param mediaTypes everything that it takes and gives, as media types; empty: STIX of any version
 */
public record CollectionEntry(
        String id,
        String title,
        Optional<String> description,
        Optional<String> alias,
        List<String> mediaTypes) {

    public CollectionEntry {
        if (!ObjectForm.isRandomUuid(id)) {
            throw new IllegalArgumentException("no UUID of version 4: " + id);
        }
        if (alias.isPresent() && (alias.get().isEmpty() || ObjectForm.isUuid(alias.get()))) {
            throw new IllegalArgumentException("an alias is a text and no UUID");
        }
        mediaTypes = List.copyOf(mediaTypes);
    }

    /**
     * As what this collection names STIX of a specification version, or empty if it does not have
     * it (TAXII 2.1, 5.2.1 and 5.3.1).
     */
    Optional<String> mediaTypeOf(String specVersion) {
        return mediaTypes.isEmpty()
                ? Optional.of(TaxiiMediaType.STIX)
                : Stream.of(TaxiiMediaType.stix(specVersion), TaxiiMediaType.STIX)
                        .filter(mediaTypes::contains)
                        .findFirst();
    }
}
