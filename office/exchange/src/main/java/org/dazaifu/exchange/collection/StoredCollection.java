package org.dazaifu.exchange.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dazaifu.taxii.server.CollectionEntry;

/**
 * A collection of the exchange.
 *
 * @param id its key in the database
 * @param uuid its identifier for others; random
 * @param kind what it is for
 * @param name of the audience or the feed
 * @param title its name for people
 * @param description what is in it
 * @param created when it was made
 */
public record StoredCollection(
        long id,
        String uuid,
        CollectionKind kind,
        String name,
        String title,
        Optional<String> description,
        Instant created) {

    private static final List<String> MEDIA_TYPES =
            List.of("application/stix+json;version=2.1", "application/stix+json;version=2.0");

    /** The name by which it may be asked for instead of its UUID: {@code release-quad}. */
    public String alias() {
        return kind.word() + "-" + name;
    }

    /** As a TAXII server lists it. */
    public CollectionEntry entry() {
        return new CollectionEntry(uuid, title, description, Optional.of(alias()), MEDIA_TYPES);
    }
}
