package org.dazaifu.stix.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;

/** The identifiers of section 2.9. */
final class Identifiers {

    private static final int UUID_LENGTH = 36;
    private static final List<String> PREFERRED = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

    private Identifiers() {}

    /** What is wrong with the name of a type; empty if nothing is. */
    static String flawOfType(String type) {
        if (type.length() < 3 || type.length() > 250) {
            return "it has " + type.length() + " characters instead of 3 to 250";
        }
        return isType(type)
                ? ""
                : "it must be a-z, 0-9 and single hyphens, and begin with a letter";
    }

    /** Letters and digits in words with one hyphen between them, a letter first. */
    private static boolean isType(String type) {
        char before = '-';
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            if (i == 0 ? !letter : !(letter || digit || (c == '-' && before != '-'))) {
                return false;
            }
            before = c;
        }
        return before != '-';
    }

    /**
     * Whether a UUID of RFC 4122, of one of its five versions, stands from {@code start} to the
     * end.
     */
    private static boolean isUuid(String id, int start) {
        if (id.length() - start != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = id.charAt(start + i);
            boolean fits =
                    switch (i) {
                        case 8, 13, 18, 23 -> c == '-';
                        case 14 -> c >= '1' && c <= '5';
                        case 19 -> "89abAB".indexOf(c) >= 0;
                        default ->
                                (c >= '0' && c <= '9')
                                        || (c >= 'a' && c <= 'f')
                                        || (c >= 'A' && c <= 'F');
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong with an identifier's form; empty if nothing is. */
    static String flaw(String id) {
        int end = id.indexOf("--");
        if (end < 0) {
            return "it is not of the form type--UUID";
        }
        if (!flawOfType(id.substring(0, end)).isEmpty()) {
            return "its type is not one: " + flawOfType(id.substring(0, end));
        }
        return isUuid(id, end + 2)
                ? ""
                : "what follows the type is not a UUID of RFC 4122 with version 1 to 5";
    }

    /** The type that an identifier names. */
    static String type(String id) {
        int end = id.indexOf("--");
        return end < 0 ? "" : id.substring(0, end);
    }

    /** The version digit of a well-formed identifier's UUID. */
    static char version(String id) {
        return id.charAt(id.indexOf("--") + 2 + 14);
    }

    /**
     * The identifiers that follow from an observable's content, the one by the specification's
     * choice of hash first; none if no contributing property is there, or one holds what has no
     * canonical form.
     */
    static List<StixId> deterministic(String type, List<String> contributing, Dictionary object) {
        var result = new ArrayList<StixId>();
        for (String hash : hashes(object)) {
            var chosen = new LinkedHashMap<String, StixValue>();
            for (String name : contributing) {
                object.get(name).ifPresent(value -> chosen.put(name, one(name, value, hash)));
            }
            if (chosen.isEmpty()) {
                return List.of();
            }
            try {
                result.add(StixId.ofObservable(type, new Dictionary(chosen)));
            } catch (IllegalArgumentException e) {
                return List.of();
            }
        }
        return List.copyOf(result);
    }

    private static StixValue one(String name, StixValue value, String hash) {
        if (name.equals("hashes") && value instanceof Dictionary(var entries)) {
            StixValue digest = entries.get(hash);
            return digest == null ? value : new Dictionary(Map.of(hash, digest));
        }
        return value;
    }

    private static List<String> hashes(Dictionary object) {
        if (!(object.entries().get("hashes") instanceof Dictionary(var entries))
                || entries.isEmpty()) {
            return List.of("");
        }
        var names = new ArrayList<>(PREFERRED);
        names.retainAll(entries.keySet());
        entries.keySet().stream()
                .filter(n -> !PREFERRED.contains(n))
                .sorted()
                .limit(20)
                .forEach(names::add);
        return names;
    }
}
