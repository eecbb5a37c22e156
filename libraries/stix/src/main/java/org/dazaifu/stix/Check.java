package org.dazaifu.stix;

import java.util.List;

/** What constructors of STIX objects check. */
final class Check {

    private Check() {}

    static void type(StixId id, String type) {
        if (!id.type().equals(type)) {
            throw new IllegalArgumentException("the identifier of a " + type + " is not " + id);
        }
    }

    static void text(String value, String property) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(property + " is required");
        }
    }

    static void references(List<StixId> references, String property) {
        if (references.isEmpty()) {
            throw new IllegalArgumentException(property + " needs at least one object");
        }
    }
}
