package org.dazaifu.stix.conversion;

import java.util.List;
import java.util.Map;

/**
 * What changed between 2.0 and 2.1 on cyber observables. Source: STIX 2.0, part 4, and STIX 2.1,
 * chapter 6.
 */
final class Observable20 {

    private static final Map<String, Map<String, String>> RENAMED =
            Map.of(
                    "directory",
                            Map.of("created", "ctime", "modified", "mtime", "accessed", "atime"),
                    "file", Map.of("created", "ctime", "modified", "mtime", "accessed", "atime"),
                    "process", Map.of("created", "created_time", "binary_ref", "image_ref"),
                    "user-account", Map.of("password_last_changed", "credential_last_changed"),
                    "windows-registry-key", Map.of("modified", "modified_time"));

    /** What 2.1 has no longer; it is kept, as properties that others define may be. */
    private static final Map<String, List<String>> DROPPED =
            Map.of(
                    "file", List.of("is_encrypted", "encryption_algorithm", "decryption_key"),
                    "process", List.of("name", "arguments"));

    private Observable20() {}

    /** The name in 2.1 of a property of an observable, or of a selector's first step. */
    static String name(String type, String old) {
        return RENAMED.getOrDefault(type, Map.of()).getOrDefault(old, old);
    }

    static void convert(String type, Draft draft) {
        RENAMED.getOrDefault(type, Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> draft.rename(e.getKey(), e.getValue()));
        for (String name : DROPPED.getOrDefault(type, List.of())) {
            if (draft.has(name)) {
                draft.tell(name, "kept, though 2.1 does not define it");
            }
        }
        Values20.convert(draft, "hashes", "additional_header_fields", "extensions");
    }
}
