package org.dazaifu.stix.check;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;

/** The identifiers of section 2.9. */
final class Identifiers {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern UUID =
            Pattern.compile(
                    "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");
    private static final List<String> PREFERRED = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

    private Identifiers() {}

    /** What is wrong with the name of a type; empty if nothing is. */
    static String flawOfType(String type) {
        if (type.length() < 3 || type.length() > 250) {
            return "it has " + type.length() + " characters instead of 3 to 250";
        }
        return TYPE.matches(type)
                ? ""
                : "it must be a-z, 0-9 and single hyphens, and begin with a letter";
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
        return UUID.matches(id.substring(end + 2))
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
