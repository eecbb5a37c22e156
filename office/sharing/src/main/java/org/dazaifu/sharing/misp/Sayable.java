package org.dazaifu.sharing.misp;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a value is one that a STIX property may have, and how STIX writes it. */
final class Sayable {

    private static final Pattern IPV4 =
            Pattern.compile(
                    "((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)(/(3[0-2]|[12]?\\d))?");
    private static final Pattern IPV6 =
            Pattern.compile(
                    "(?i)[0-9a-f:]*:[0-9a-f:]+(\\.\\d+){0,3}(/(12[0-8]|1[01]\\d|\\d?\\d))?");
    private static final Pattern MAC = Pattern.compile("([0-9a-f]{2}:){5}[0-9a-f]{2}");
    private static final Pattern DOMAIN =
            Pattern.compile("[^\\s/:@|\\[\\]'\"\\\\]+(\\.[^\\s/:@|\\[\\]'\"\\\\]+)+");
    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:[^\\s]+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,9}");
    private static final Pattern PROTOCOL = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern REGISTRY_TYPE = Pattern.compile("REG_[A-Z_]{1,40}");
    private static final Map<String, Pattern> HASHES =
            Map.of(
                    "MD5", Pattern.compile("[0-9a-fA-F]{32}"),
                    "SHA-1", Pattern.compile("[0-9a-fA-F]{40}"),
                    "SHA-256", Pattern.compile("[0-9a-fA-F]{64}"),
                    "SHA-512", Pattern.compile("[0-9a-fA-F]{128}"),
                    "SHA3-256", Pattern.compile("[0-9a-fA-F]{64}"),
                    "SHA3-512", Pattern.compile("[0-9a-fA-F]{128}"),
                    "SSDEEP", Pattern.compile("\\d{1,12}:[0-9A-Za-z+/]*:[0-9A-Za-z+/]*"),
                    "TLSH", Pattern.compile("(T1)?[0-9a-fA-F]{70}"));

    private static final Map<String, String> HIVES =
            Map.of(
                    "HKLM", "HKEY_LOCAL_MACHINE",
                    "HKCU", "HKEY_CURRENT_USER",
                    "HKCR", "HKEY_CLASSES_ROOT",
                    "HKU", "HKEY_USERS",
                    "HKCC", "HKEY_CURRENT_CONFIG");

    private Sayable() {}

    static boolean isIpv4(String value) {
        return IPV4.matches(value);
    }

    static boolean isIpv6(String value) {
        return value.length() <= 49 && IPV6.matches(value) && value.contains(":");
    }

    /** The value as STIX writes it; empty if the property cannot have it. */
    static Optional<String> stix(String property, String value) {
        boolean text = !value.isBlank() && Draft.wellFormed(value).equals(value);
        String path = property.substring(property.indexOf(':') + 1);
        boolean sayable =
                text
                        && switch (Values.typeOf(property)) {
                            case "network-traffic" -> traffic(path, value);
                            case "file", "x509-certificate" -> file(path, value);
                            case "domain-name" -> domain(path, value);
                            case "url" -> URL.matches(value);
                            case "email-addr" -> EMAIL.matches(value);
                            case "email-message" -> !path.endsWith("value") || EMAIL.matches(value);
                            case "mac-addr" -> MAC.matches(value);
                            case "autonomous-system" ->
                                    !path.equals("number") || NUMBER.matches(number(value));
                            case "process" -> !path.equals("pid") || NUMBER.matches(value);
                            case "windows-registry-key" ->
                                    !path.endsWith("data_type") || REGISTRY_TYPE.matches(value);
                            default -> true;
                        };
        return sayable ? Optional.of(spelled(property, value)) : Optional.empty();
    }

    /** Section 6.17 demands a hive's full name. */
    private static String spelled(String property, String value) {
        return switch (property) {
            case "autonomous-system:number" -> number(value);
            case "windows-registry-key:key" -> {
                int end = value.indexOf('\\');
                String hive = end < 0 ? value : value.substring(0, end);
                String full = HIVES.get(hive.toUpperCase(Locale.ROOT));
                yield full == null ? value : full + value.substring(hive.length());
            }
            default -> value;
        };
    }

    /** The value as MISP writes it. */
    static String misp(String property, String value) {
        return property.equals("autonomous-system:number") ? "AS" + value : value;
    }

    /** Whether STIX has the property as a number. */
    static boolean isNumber(String property) {
        return property.endsWith("_port")
                || property.equals("file:size")
                || property.equals("process:pid")
                || property.equals("autonomous-system:number");
    }

    private static boolean traffic(String path, String value) {
        if (path.endsWith("_port")) {
            return NUMBER.matches(value) && Long.parseLong(value) <= 65535;
        }
        if (path.startsWith("protocols")) {
            return PROTOCOL.matches(value) && ObservedGraph.layer(value) == path.charAt(10) - '0';
        }
        return isIpv4(value) || isIpv6(value) || DOMAIN.matches(value);
    }

    private static boolean file(String path, String value) {
        if (path.startsWith("hashes.")) {
            Pattern hash = HASHES.get(path.substring(7));
            return hash != null && hash.matches(value);
        }
        return !path.equals("size") || NUMBER.matches(value);
    }

    private static boolean domain(String path, String value) {
        return path.equals("value") ? DOMAIN.matches(value) : isIpv4(value) || isIpv6(value);
    }

    private static String number(String as) {
        return as.startsWith("AS") ? as.substring(2) : as;
    }
}
