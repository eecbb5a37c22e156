package org.dazaifu.casebook.bundle;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dazaifu.detection.Sighting;
import org.dazaifu.stix.Observable;
import org.dazaifu.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * The observables in one event's fields, by the names that Sysmon, the Windows Security log and
 * Zeek give them. What does not have the form it should have is left out, never guessed.
 */
final class ObservedFields {

    private static final Map<String, String> HIVES =
            Map.of(
                    "HKLM", "HKEY_LOCAL_MACHINE",
                    "HKCU", "HKEY_CURRENT_USER",
                    "HKU", "HKEY_USERS",
                    "HKCR", "HKEY_CLASSES_ROOT",
                    "HKCC", "HKEY_CURRENT_CONFIG");

    private final Sighting sighting;
    private final List<Observable> found = new ArrayList<>();

    private ObservedFields(Sighting sighting) {
        this.sighting = sighting;
    }

    static List<Observable> of(Sighting sighting) {
        ObservedFields fields = new ObservedFields(sighting);
        StixId user = fields.account(fields.first("User", "SubjectUserName", "AccountName"));
        fields.process(user);
        fields.file(fields.first("TargetFilename", "ImageLoaded", "FileName"), Map.of());
        fields.registryKey();
        fields.traffic();
        fields.domain(fields.first("QueryName", "query", "DestinationHostname", "host"));
        return fields.found;
    }

    private String first(String... names) {
        for (String name : names) {
            String value = sighting.value(name);
            if (value != null && !value.isBlank() && !value.equals("-")) {
                return wellFormed(value);
            }
        }
        return "";
    }

    /** Identifiers follow from text as UTF-8, which has no form for half of a surrogate pair. */
    private static String wellFormed(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            result.appendCodePoint(lone ? 0xFFFD : c);
            i += Character.charCount(c);
        }
        return result.toString();
    }

    private StixId add(Observable observable) {
        found.add(observable);
        return observable.id();
    }

    private @Nullable StixId account(String login) {
        if (login.isEmpty()) {
            return null;
        }
        String sid = first("UserSid", "SubjectUserSid");
        return add(new Observable.UserAccount(sid.startsWith("S-1-") ? sid : "", login, "", ""));
    }

    private void process(@Nullable StixId user) {
        String image = first("Image", "NewProcessName");
        String commandLine = first("CommandLine", "ProcessCommandLine");
        if (image.isEmpty() && commandLine.isEmpty()) {
            return;
        }
        StixId parent = parent();
        StixId file = file(image, hashes(first("Hashes")));
        Long pid = number(first("ProcessId", "NewProcessId"));
        add(
                new Observable.Process(
                        key(first("ProcessGuid")),
                        pid,
                        null,
                        first("CurrentDirectory"),
                        commandLine,
                        user,
                        file,
                        parent));
    }

    private @Nullable StixId parent() {
        String image = first("ParentImage", "ParentProcessName");
        String commandLine = first("ParentCommandLine");
        StixId file = file(image, Map.of());
        Long pid = number(first("ParentProcessId"));
        if (file == null && commandLine.isEmpty()) {
            return null;
        }
        String key = key(first("ParentProcessGuid")) + "\nparent";
        return add(new Observable.Process(key, pid, null, "", commandLine, null, file, null));
    }

    /** What tells one process from another: its GUID on its host, else the event itself. */
    private String key(String guid) {
        return guid.isEmpty()
                ? sighting.file() + "\n" + sighting.record()
                : sighting.host() + "\n" + guid;
    }

    private @Nullable StixId file(String path, Map<String, String> hashes) {
        int slash = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
        String name = path.substring(slash + 1);
        if (name.isBlank()) {
            return null;
        }
        String folder = slash > 0 ? path.substring(0, slash) : "";
        StixId directory = folder.isBlank() ? null : add(new Observable.Directory(folder));
        return add(new Observable.File(name, hashes, null, directory));
    }

    /** Sysmon's {@code MD5=…,SHA256=…}, by STIX' names; what is no digest is left out. */
    private static Map<String, String> hashes(String text) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            int equals = part.indexOf('=');
            String digest = part.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
            boolean hex = digest.matches("[0-9a-f]+");
            switch (part.substring(0, Math.max(0, equals)).strip()) {
                case "MD5" -> put(hashes, "MD5", digest, hex && digest.length() == 32);
                case "SHA1" -> put(hashes, "SHA-1", digest, hex && digest.length() == 40);
                case "SHA256" -> put(hashes, "SHA-256", digest, hex && digest.length() == 64);
                default -> {
                    // Imphash and the like have no place in STIX' hashes.
                }
            }
        }
        return hashes;
    }

    private static void put(Map<String, String> hashes, String name, String digest, boolean valid) {
        if (valid) {
            hashes.put(name, digest);
        }
    }

    private void registryKey() {
        String object = first("TargetObject");
        int slash = object.indexOf('\\');
        if (slash <= 0) {
            return;
        }
        String hive = object.substring(0, slash).toUpperCase(Locale.ROOT);
        String full = HIVES.getOrDefault(hive, hive);
        if (!full.startsWith("HKEY_")) {
            return;
        }
        String details = first("Details");
        String path = full + object.substring(slash);
        int last = path.lastIndexOf('\\');
        // With details the last name is a value's; without, it may be a key's.
        if (details.isEmpty() || last <= full.length()) {
            add(new Observable.WindowsRegistryKey(path, "", ""));
        } else {
            add(
                    new Observable.WindowsRegistryKey(
                            path.substring(0, last), path.substring(last + 1), details));
        }
    }

    private void traffic() {
        StixId source = address(first("SourceIp", "id.orig_h", "IpAddress"));
        StixId target = address(first("DestinationIp", "id.resp_h"));
        if (source == null && target == null) {
            return;
        }
        Integer sourcePort = port(first("SourcePort", "id.orig_p", "IpPort"));
        Integer targetPort = port(first("DestinationPort", "id.resp_p"));
        String protocol = first("Protocol", "proto").toLowerCase(Locale.ROOT);
        List<String> protocols = new ArrayList<>();
        protocols.add(
                source != null && isV6(source) || target != null && isV6(target) ? "ipv6" : "ipv4");
        if (protocol.equals("tcp") || protocol.equals("udp") || protocol.equals("icmp")) {
            protocols.add(protocol);
        }
        add(
                new Observable.NetworkTraffic(
                        sighting.time(), null, source, target, sourcePort, targetPort, protocols));
    }

    private static boolean isV6(StixId address) {
        return address.type().equals("ipv6-addr");
    }

    private @Nullable StixId address(String text) {
        try {
            InetAddress address = InetAddress.ofLiteral(text);
            String shown = address.getHostAddress();
            if (shown.contains("%")) {
                return null;
            }
            return add(
                    address instanceof Inet4Address
                            ? new Observable.Ipv4Address(shown)
                            : new Observable.Ipv6Address(text.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void domain(String name) {
        if (name.length() <= 253
                && name.matches(
                        "(?i)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z][a-z0-9-]{1,62}")) {
            add(new Observable.DomainName(name.toLowerCase(Locale.ROOT)));
        }
    }

    private static @Nullable Integer port(String text) {
        Long number = number(text);
        return number == null || number > 65_535 ? null : number.intValue();
    }

    private static @Nullable Long number(String text) {
        try {
            long number = text.isEmpty() ? -1 : Long.decode(text);
            return number < 0 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
