package org.dazaifu.stix;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cyber-observable objects of STIX 2.1 that are written, chapter 6. The same content gives the
 * same identifier (section 2.9): two hosts' files with the same hash are one object. Texts that are
 * empty are left out.
 */
public sealed interface Observable extends StixContent {

    /** Its own properties, without type and identifier. */
    private Properties own() {
        return switch (this) {
            case DomainName(String value) -> new Properties().put("value", value);
            case Ipv4Address(String value) -> new Properties().put("value", value);
            case Ipv6Address(String value) -> new Properties().put("value", value);
            case Url(String value) -> new Properties().put("value", value);
            case Directory(String path) -> new Properties().put("path", path);
            case File f -> f.content();
            case UserAccount u -> u.content();
            case WindowsRegistryKey k -> k.content();
            case Process p -> p.content();
            case NetworkTraffic t -> t.content();
        };
    }

    /** Its type in STIX. */
    private String type() {
        return switch (this) {
            case DomainName d -> "domain-name";
            case Ipv4Address a -> "ipv4-addr";
            case Ipv6Address a -> "ipv6-addr";
            case Url u -> "url";
            case Directory d -> "directory";
            case File f -> "file";
            case UserAccount u -> "user-account";
            case WindowsRegistryKey k -> "windows-registry-key";
            case Process p -> "process";
            case NetworkTraffic t -> "network-traffic";
        };
    }

    @Override
    default StixId id() {
        return switch (this) {
            case Process p -> StixId.ofUnnamedObservable("process", p.key());
            case DomainName d -> identified(List.of("value"));
            case Ipv4Address a -> identified(List.of("value"));
            case Ipv6Address a -> identified(List.of("value"));
            case Url u -> identified(List.of("value"));
            case Directory d -> identified(List.of("path"));
            case File f -> f.identified();
            case UserAccount u -> identified(List.of("account_type", "user_id", "account_login"));
            case WindowsRegistryKey k -> identified(List.of("key", "values"));
            case NetworkTraffic t ->
                    identified(
                            List.of(
                                    "start",
                                    "end",
                                    "src_ref",
                                    "dst_ref",
                                    "src_port",
                                    "dst_port",
                                    "protocols"));
        };
    }

    private StixId identified(List<String> contributing) {
        return StixId.ofObservable(type(), own().only(contributing));
    }

    @Override
    default StixObject toStix() {
        return toStix(List.of());
    }

    /** The object that says it, with marking definitions. */
    default StixObject toStix(Collection<StixId> markings) {
        Properties all =
                new Properties().put("type", type()).put("spec_version", "2.1").put("id", id());
        own().dictionary().entries().forEach(all::put);
        return new StixObject(all.putTexts("object_marking_refs", markings).dictionary());
    }

    /** A domain's name: section 6.4. */
    record DomainName(String value) implements Observable {
        public DomainName {
            Check.text(value, "value");
        }
    }

    /** An IPv4 address or block: section 6.9. */
    record Ipv4Address(String value) implements Observable {
        public Ipv4Address {
            Check.text(value, "value");
        }
    }

    /** An IPv6 address or block: section 6.10. */
    record Ipv6Address(String value) implements Observable {
        public Ipv6Address {
            Check.text(value, "value");
        }
    }

    /** A URL: section 6.15. */
    record Url(String value) implements Observable {
        public Url {
            Check.text(value, "value");
        }
    }

    /** A directory: section 6.3. */
    record Directory(String path) implements Observable {
        public Directory {
            Check.text(path, "path");
        }
    }

    /**
     * A file: section 6.7.
     *
     * @param name its name without path; may be empty if there are hashes
     * @param hashes by STIX' names, such as {@code SHA-256}
     * @param size in bytes, or null
     * @param parent its directory's identifier, or null
     */
    record File(
            String name, Map<String, String> hashes, @Nullable Long size, @Nullable StixId parent)
            implements Observable {
        private static final List<String> PREFERRED = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

        public File {
            hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
            if (name.isBlank() && hashes.isEmpty()) {
                throw new IllegalArgumentException("a file has a name or a hash");
            }
            if (parent != null) {
                Check.type(parent, "directory");
            }
        }

        private Properties content() {
            var digests = new Properties();
            hashes.forEach(digests::put);
            return new Properties()
                    .put("hashes", digests)
                    .put("size", size)
                    .put("name", name)
                    .put("parent_directory_ref", parent);
        }

        /** Of several hashes only one contributes, the first in the specification's order. */
        private StixId identified() {
            Optional<String> one =
                    PREFERRED.stream()
                            .filter(hashes::containsKey)
                            .findFirst()
                            .or(() -> hashes.keySet().stream().sorted().findFirst());
            var digest = new Properties();
            one.ifPresent(h -> digest.put(h, hashes.get(h)));
            return StixId.ofObservable(
                    "file",
                    new Properties()
                            .put("hashes", digest)
                            .put("name", name)
                            .put("parent_directory_ref", parent)
                            .dictionary());
        }
    }

    /**
     * An account: section 6.16. At least one of the first two texts is not empty.
     *
     * @param userId such as a SID
     * @param login the name it logs in with
     * @param type of the vocabulary account-type-ov, such as {@code windows-domain}
     * @param displayName as interfaces show it
     */
    record UserAccount(String userId, String login, String type, String displayName)
            implements Observable {
        public UserAccount {
            if (userId.isBlank() && login.isBlank()) {
                throw new IllegalArgumentException("an account has an id or a login");
            }
        }

        private Properties content() {
            return new Properties()
                    .put("user_id", userId)
                    .put("account_login", login)
                    .put("account_type", type)
                    .put("display_name", displayName);
        }
    }

    /**
     * A key of the Windows registry with at most one value: section 6.17. {@code key} has its
     * hive's full name.
     */
    record WindowsRegistryKey(String key, String valueName, String valueData)
            implements Observable {
        public WindowsRegistryKey {
            Check.text(key, "key");
        }

        private Properties content() {
            var value = new Properties().put("name", valueName).put("data", valueData).dictionary();
            return new Properties()
                    .put("key", key)
                    .putDictionaries(
                            "values", value.entries().isEmpty() ? List.of() : List.of(value));
        }
    }

    /**
     * A process: section 6.13. Nothing of it identifies it in STIX, so that {@code key} must: who
     * says what it is, such as the host and its process GUID.
     *
     * @param key unique for this process, and not written
     * @param pid its number, or null
     * @param created when it started, or null
     */
    record Process(
            String key,
            @Nullable Long pid,
            @Nullable Instant created,
            String workingDirectory,
            String commandLine,
            @Nullable StixId user,
            @Nullable StixId image,
            @Nullable StixId parent)
            implements Observable {
        public Process {
            Check.text(key, "key");
            if (pid == null
                    && created == null
                    && workingDirectory.isEmpty()
                    && commandLine.isEmpty()
                    && user == null
                    && image == null
                    && parent == null) {
                throw new IllegalArgumentException("something is known of a process");
            }
        }

        private Properties content() {
            return new Properties()
                    .put("pid", pid)
                    .put("created_time", created)
                    .put("cwd", workingDirectory)
                    .put("command_line", commandLine)
                    .put("creator_user_ref", user)
                    .put("image_ref", image)
                    .put("parent_ref", parent);
        }
    }

    /**
     * Traffic between two ends, of which at least one is known: section 6.12. {@code protocols} are
     * in lower case.
     */
    record NetworkTraffic(
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable StixId source,
            @Nullable StixId destination,
            @Nullable Integer sourcePort,
            @Nullable Integer destinationPort,
            List<String> protocols)
            implements Observable {
        public NetworkTraffic {
            protocols = List.copyOf(protocols);
            if (source == null && destination == null || protocols.isEmpty()) {
                throw new IllegalArgumentException("traffic has an end and a protocol");
            }
            if (start != null && end != null && end.isBefore(start)) {
                throw new IllegalArgumentException("traffic ends before it starts");
            }
        }

        private Properties content() {
            return new Properties()
                    .put("start", start)
                    .put("end", end)
                    .put("src_ref", source)
                    .put("dst_ref", destination)
                    .put("src_port", sourcePort)
                    .put("dst_port", destinationPort)
                    .putTexts("protocols", protocols);
        }
    }
}
