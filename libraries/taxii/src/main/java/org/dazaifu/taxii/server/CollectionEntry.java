package org.dazaifu.taxii.server;

import java.util.List;
import java.util.Optional;
import org.dazaifu.taxii.ObjectForm;

/**
 * A collection that a server has.
 *
 * @param id a UUID
 * @param title its name
 * @param description what is in it
 * @param alias another name that it may be asked for by
 * @param mediaTypes what is in it
 */
public record CollectionEntry(
        String id,
        String title,
        Optional<String> description,
        Optional<String> alias,
        List<String> mediaTypes) {

    public CollectionEntry {
        if (!ObjectForm.isUuid(id)) {
            throw new IllegalArgumentException("no UUID: " + id);
        }
        if (alias.isPresent() && (alias.get().isEmpty() || ObjectForm.isUuid(alias.get()))) {
            throw new IllegalArgumentException("an alias is a text and no UUID");
        }
        mediaTypes = List.copyOf(mediaTypes);
    }
}
