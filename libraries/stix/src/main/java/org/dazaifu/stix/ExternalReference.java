package org.dazaifu.stix;

import org.dazaifu.stix.StixValue.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * A reference to something outside of STIX: section 2.5. At least one of the three others goes with
 * the source's name.
 *
 * @param sourceName whose it is, such as {@code mitre-attack}
 * @param externalId its identifier there, or null
 * @param url where it is, or null
 * @param description what it is, or null
 */
public record ExternalReference(
        String sourceName,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable String description) {

    public ExternalReference {
        if (sourceName.isBlank() || externalId == null && url == null && description == null) {
            throw new IllegalArgumentException(
                    "a reference names its source and an id, an address or a description");
        }
    }

    /** The reference to an ATT&amp;CK technique, group, campaign or piece of software by its id. */
    public static ExternalReference attack(String id) {
        return new ExternalReference("mitre-attack", id, null, null);
    }

    Dictionary dictionary() {
        return new Properties()
                .put("source_name", sourceName)
                .put("description", description)
                .put("url", url)
                .put("external_id", externalId)
                .dictionary();
    }
}
