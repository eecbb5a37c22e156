package org.dazaifu.stix.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The properties of a type, structure or extension and what they demand of each other. */
record Shape(
        String name, String section, Map<String, Property> properties, List<Constraint> rules) {

    /** What one property is. */
    record Property(ValueRule value, boolean required) {}

    Shape {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        rules = List.copyOf(rules);
    }
}
