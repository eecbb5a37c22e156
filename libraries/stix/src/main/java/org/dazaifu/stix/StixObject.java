package org.dazaifu.stix;

import org.dazaifu.stix.StixValue.Dictionary;

/**
 * One object of a bundle with every property it has, known to this version of STIX or not.
 *
 * <p>It guarantees a type and an identifier of that type in the form {@code type--UUID} (STIX 2.1,
 * section 2.9), and nothing else: other properties may be missing or wrong.
 *
 * @param properties all its properties, {@code type} and {@code id} included
 */
public record StixObject(Dictionary properties) implements BundleItem {

    private static final int UUID_LENGTH = 36;

    public StixObject {
        String problem = problem(properties);
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** Its type, such as {@code attack-pattern}. */
    public String type() {
        return properties.text("type").orElseThrow();
    }

    /** Its identifier, such as {@code attack-pattern--0042a9f5-f053-4769-b3ef-9ad018dfa298}. */
    public String id() {
        return properties.text("id").orElseThrow();
    }

    /** It as JSON text, with its properties in their order and its numbers as they are written. */
    public String json() {
        StringBuilder out = new StringBuilder();
        JsonText.write(properties, out);
        return out.toString();
    }

    /** What keeps these properties from being an object's, in words; empty if nothing does. */
    static String problem(Dictionary properties) {
        String type = properties.text("type").orElse("");
        if (type.isEmpty()) {
            return "it has no type";
        }
        String id = properties.text("id").orElse("");
        if (id.isEmpty()) {
            return "it has no id";
        }
        if (!id.startsWith(type) || !id.startsWith("--", type.length())) {
            return "its id does not begin with its type";
        }
        return isUuid(id, type.length() + 2) ? "" : "its id does not end with a UUID";
    }

    private static boolean isUuid(String text, int start) {
        if (text.length() - start != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(start + i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            boolean digit = c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            if (hyphen ? c != '-' : !digit) {
                return false;
            }
        }
        return true;
    }
}
