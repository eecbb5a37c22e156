package org.dazaifu.knowledge;

/**
 * Where a fact was read: an entry of a public collection.
 *
 * @param collection the collection, such as {@code MITRE ATT&CK} or {@code MISP galaxy
 *     threat-actor}
 * @param entry the entry's name there, such as {@code Lazarus Group}
 * @param id the entry's identifier there: an ATT&amp;CK id or a UUID
 */
public record Source(String collection, String entry, String id) {

    /** The collection that ATT&amp;CK's own entries come from. */
    public static final String ATTACK = "MITRE ATT&CK";

    public Source {
        if (collection.isBlank() || entry.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException(
                    "a source names its collection, its entry and the entry's id");
        }
    }

    @Override
    public String toString() {
        return collection + ": " + entry;
    }
}
