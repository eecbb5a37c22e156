package org.dazaifu.stix.check;

import java.util.List;

/**
 * A type of objects.
 *
 * @param kind its class
 * @param shape its properties, those of its class included
 * @param contributing the ID contributing properties of an observable
 */
record ObjectType(Kind kind, Shape shape, List<String> contributing) {

    /** The classes of types, as in section 3.2. */
    enum Kind {
        SDO,
        SRO,
        SCO,
        META
    }

    ObjectType {
        contributing = List.copyOf(contributing);
    }
}
