package org.dazaifu.sharing.release;

import java.util.Map;
import java.util.Set;

/**
 * What each type of STIX 2.1 cannot be without: the properties it requires, and for observables
 * those that their identifiers follow from (sections 4 to 6).
 */
final class ObjectForms {

    private static final Set<String> COMMON =
            Set.of("type", "id", "spec_version", "created", "modified");

    private static final Map<String, Set<String>> DOMAIN =
            Map.ofEntries(
                    Map.entry("attack-pattern", Set.of("name")),
                    Map.entry("campaign", Set.of("name")),
                    Map.entry("course-of-action", Set.of("name")),
                    Map.entry("grouping", Set.of("context", "object_refs")),
                    Map.entry("identity", Set.of("name")),
                    Map.entry("incident", Set.of("name")),
                    Map.entry("indicator", Set.of("pattern", "pattern_type", "valid_from")),
                    Map.entry("infrastructure", Set.of("name")),
                    Map.entry("intrusion-set", Set.of("name")),
                    Map.entry("location", Set.of()),
                    Map.entry("malware", Set.of("is_family")),
                    Map.entry("malware-analysis", Set.of("product")),
                    Map.entry("note", Set.of("content", "object_refs")),
                    Map.entry(
                            "observed-data",
                            Set.of("first_observed", "last_observed", "number_observed")),
                    Map.entry("opinion", Set.of("opinion", "object_refs")),
                    Map.entry("report", Set.of("name", "published", "object_refs")),
                    Map.entry("threat-actor", Set.of("name")),
                    Map.entry("tool", Set.of("name")),
                    Map.entry("vulnerability", Set.of("name")),
                    Map.entry(
                            "relationship",
                            Set.of("relationship_type", "source_ref", "target_ref")),
                    Map.entry("sighting", Set.of("sighting_of_ref")),
                    Map.entry("language-content", Set.of("object_ref", "contents")),
                    Map.entry(
                            "extension-definition",
                            Set.of("name", "schema", "version", "extension_types")));

    private static final Map<String, Set<String>> OBSERVABLES =
            Map.ofEntries(
                    Map.entry("artifact", Set.of("hashes", "payload_bin", "url")),
                    Map.entry("autonomous-system", Set.of("number")),
                    Map.entry("directory", Set.of("path")),
                    Map.entry("domain-name", Set.of("value")),
                    Map.entry("email-addr", Set.of("value")),
                    Map.entry(
                            "email-message", Set.of("from_ref", "subject", "body", "is_multipart")),
                    Map.entry(
                            "file", Set.of("hashes", "name", "extensions", "parent_directory_ref")),
                    Map.entry("ipv4-addr", Set.of("value")),
                    Map.entry("ipv6-addr", Set.of("value")),
                    Map.entry("mac-addr", Set.of("value")),
                    Map.entry("mutex", Set.of("name")),
                    Map.entry(
                            "network-traffic",
                            Set.of(
                                    "start",
                                    "end",
                                    "src_ref",
                                    "dst_ref",
                                    "src_port",
                                    "dst_port",
                                    "protocols",
                                    "extensions")),
                    Map.entry("process", Set.of()),
                    Map.entry("software", Set.of("name", "cpe", "swid", "vendor", "version")),
                    Map.entry("url", Set.of("value")),
                    Map.entry("user-account", Set.of("account_type", "user_id", "account_login")),
                    Map.entry("windows-registry-key", Set.of("key", "values")),
                    Map.entry("x509-certificate", Set.of("hashes", "serial_number")));

    private ObjectForms() {}

    /** Whether an object of this type that loses the property can go at all. */
    static boolean needs(String type, String property) {
        if (COMMON.contains(property)) {
            return true;
        }
        Set<String> own = DOMAIN.getOrDefault(type, OBSERVABLES.get(type));
        return own == null || own.contains(property);
    }

    static boolean isObservable(String type) {
        return OBSERVABLES.containsKey(type);
    }

    /** Whether STIX 2.1 defines the type. */
    static boolean isKnown(String type) {
        return DOMAIN.containsKey(type) || OBSERVABLES.containsKey(type);
    }
}
