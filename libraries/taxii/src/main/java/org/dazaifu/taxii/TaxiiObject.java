package org.dazaifu.taxii;

import java.util.Optional;

/**
 * An object as it travels: JSON, and what TAXII has to know of it. Its contents are not checked.
 *
 * @param id {@code type--UUID}
 * @param type the object's type
 * @param specVersion the version of STIX that it is written in: what it says itself; else 2.0 where
 *     it has a time of creation (STIX 2.0 has no such property), 2.1 where it has none
 * @param version the version that it says itself; absent from observables, which have none
 * @param json the object as it was sent, without white space between its parts; not copied
 */
public record TaxiiObject(
        String id, String type, String specVersion, Optional<ObjectVersion> version, byte[] json) {

    /** Whether two objects say the same, whatever the order of their properties. */
    public boolean saysTheSameAs(byte[] other) {
        return JsonTrees.same(json, other);
    }

    /**
     * SHA-256 of what the object says: the same for objects that say the same ({@link
     * #saysTheSameAs}), and for no others that anybody is able to find. The same in every release.
     */
    public byte[] digest() {
        return JsonDigest.of(json);
    }

    @Override
    public String toString() {
        return id + version.map(one -> "@" + one.text()).orElse("");
    }
}
