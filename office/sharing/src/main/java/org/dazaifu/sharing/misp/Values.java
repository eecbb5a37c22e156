package org.dazaifu.sharing.misp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values of one STIX object and of those it refers to, by property, such as {@code
 * network-traffic:dst_ref.value}. The first of a list has the index 0.
 *
 * @param type the object's type
 * @param byProperty the values, in order
 */
record Values(String type, Map<String, String> byProperty) {

    Values {
        byProperty = Collections.unmodifiableMap(new LinkedHashMap<>(byProperty));
    }

    static String typeOf(String property) {
        return property.substring(0, property.indexOf(':'));
    }
}
