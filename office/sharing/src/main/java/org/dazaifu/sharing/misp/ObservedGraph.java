package org.dazaifu.sharing.misp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dazaifu.stix.CanonicalJson;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;

/**
 * Cyber-observable objects of {@link Values}: chapter 6 of STIX 2.1, with the identifiers of
 * section 2.9. The object itself comes last, those it refers to before it.
 */
final class ObservedGraph {

    private static final UUID NAMESPACE = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");
    private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");
    private static final List<String> LAYER3 = List.of("ipv4", "ipv6", "ip", "arp");
    private static final List<String> LAYER4 =
            List.of("tcp", "udp", "icmp", "icmpv6", "sctp", "igmp", "esp", "gre");

    private final List<StixObject> objects = new ArrayList<>();

    private ObservedGraph() {}

    /**
     * The objects that say {@code values}.
     *
     * @param key names the thing where STIX gives no identifying properties, as for a process
     */
    static List<StixObject> of(Values values, String key) {
        var graph = new ObservedGraph();
        graph.add(values, key);
        return graph.objects;
    }

    /** Whether these values make an object that STIX allows. */
    static boolean allows(Values values) {
        var names = values.byProperty().keySet();
        return switch (values.type()) {
            case "network-traffic" -> names.stream().anyMatch(name -> name.contains("_ref"));
            case "file" ->
                    names.stream().anyMatch(n -> n.contains("hashes") || n.equals("file:name"));
            case "domain-name" -> names.contains("domain-name:value");
            case "autonomous-system" -> names.contains("autonomous-system:number");
            case "mutex" -> names.contains("mutex:name");
            case "windows-registry-key" -> names.contains("windows-registry-key:key");
            case "user-account" ->
                    names.contains("user-account:user_id")
                            || names.contains("user-account:account_login");
            case "vulnerability", "identity", "attack-pattern", "course-of-action" ->
                    names.contains(values.type() + ":name");
            default -> !names.isEmpty();
        };
    }

    /** 0 for a protocol of the network layer, 1 for one of transport, 2 above. */
    static int layer(String protocol) {
        return LAYER3.contains(protocol) ? 0 : LAYER4.contains(protocol) ? 1 : 2;
    }

    private void add(Values values, String key) {
        var own = new LinkedHashMap<String, StixValue>();
        var hashes = new Draft();
        var value = new Draft();
        var protocols = new TreeMap<String, String>();
        values.byProperty()
                .forEach((property, text) -> {
                    String path = property.substring(property.indexOf(':') + 1);
                    if (path.startsWith("hashes.")) {
                        hashes.text(path.substring(7), text);
                    } else if (path.startsWith("values[0].")) {
                        value.text(path.substring(10), text);
                    } else if (path.startsWith("protocols[")) {
                        protocols.put(path, text);
                    } else if (path.contains("_refs[0].")) {
                        own.put(
                                path.substring(0, path.indexOf('[')),
                                Draft.items(List.of(referred(path, text))));
                    } else if (path.contains("_ref.")) {
                        own.put(
                                path.substring(0, path.indexOf('.')),
                                new Text(referred(path, text)));
                    } else {
                        own.put(
                                path,
                                Sayable.isNumber(property) ? new Numeral(text) : new Text(text));
                    }
                });
        put(own, "hashes", hashes.dictionary());
        if (!value.dictionary().entries().isEmpty()) {
            own.put("values", new Items(List.of(value.dictionary())));
        }
        complete(values.type(), own, new ArrayList<>(protocols.values()));
        objects.add(object(values.type(), own, key));
    }

    /** What the type demands beside what is known. */
    private void complete(String type, Map<String, StixValue> own, List<String> protocols) {
        switch (type) {
            case "email-message" -> own.put("is_multipart", new Flag(false));
            case "network-traffic" -> {
                if (protocols.isEmpty()) {
                    protocols.add(network(own));
                }
                own.put("protocols", Draft.items(protocols));
            }
            default -> {}
        }
    }

    /** The layer that an address itself shows; nothing more is known. */
    private static String network(Map<String, StixValue> own) {
        return own.values().stream()
                .filter(Text.class::isInstance)
                .map(value -> ((Text) value).value())
                .filter(text -> text.startsWith("ipv4-addr--") || text.startsWith("ipv6-addr--"))
                .map(text -> text.substring(0, 4))
                .findFirst()
                .orElse("ip");
    }

    private String referred(String path, String text) {
        String name = path.substring(0, path.lastIndexOf('.'));
        String type =
                switch (name) {
                    case "from_ref", "to_refs[0]", "cc_refs[0]", "bcc_refs[0]" -> "email-addr";
                    case "parent_directory_ref" -> "directory";
                    case "image_ref" -> "file";
                    default ->
                            Sayable.isIpv4(text)
                                    ? "ipv4-addr"
                                    : Sayable.isIpv6(text) ? "ipv6-addr" : "domain-name";
                };
        StixObject object =
                object(type, Map.of(path.substring(path.lastIndexOf('.') + 1), new Text(text)), "");
        objects.add(object);
        return object.id();
    }

    private static StixObject object(String type, Map<String, StixValue> own, String key) {
        var contributing = new LinkedHashMap<String, StixValue>();
        for (String name : contributing(type)) {
            StixValue value = own.get(name);
            if (value != null) {
                contributing.put(
                        name,
                        name.equals("hashes") && value instanceof Dictionary all
                                ? preferred(all)
                                : value);
            }
        }
        UUID uuid =
                contributing.isEmpty()
                        ? uuid("SHA-256", type + "\n" + key, 4)
                        : uuid("SHA-1", CanonicalJson.of(new Dictionary(contributing)), 5);
        var all =
                new Draft()
                        .text("type", type)
                        .text("spec_version", "2.1")
                        .text("id", type + "--" + uuid);
        own.forEach(all::put);
        return all.build();
    }

    private static List<String> contributing(String type) {
        return switch (type) {
            case "file" -> List.of("hashes", "name", "parent_directory_ref");
            case "network-traffic" ->
                    List.of("src_ref", "dst_ref", "src_port", "dst_port", "protocols");
            case "email-message" -> List.of("from_ref", "subject", "body");
            case "windows-registry-key" -> List.of("key", "values");
            case "x509-certificate" -> List.of("hashes", "serial_number");
            case "user-account" -> List.of("user_id", "account_login");
            case "autonomous-system" -> List.of("number");
            case "mutex" -> List.of("name");
            case "directory" -> List.of("path");
            case "process" -> List.of();
            default -> List.of("value");
        };
    }

    /** Of several hashes one contributes, the first in the specification's order. */
    private static Dictionary preferred(Dictionary hashes) {
        for (String name : HASHES) {
            StixValue value = hashes.entries().get(name);
            if (value != null) {
                return new Dictionary(Map.of(name, value));
            }
        }
        String first = new TreeMap<>(hashes.entries()).firstKey();
        return new Dictionary(Map.of(first, hashes.get(first).orElseThrow()));
    }

    private static UUID uuid(String algorithm, String name, int version) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(
                    ByteBuffer.allocate(16)
                            .putLong(NAMESPACE.getMostSignificantBits())
                            .putLong(NAMESPACE.getLeastSignificantBits())
                            .flip());
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(
                    hash.getLong() & ~0xF000L | (long) version << 12,
                    hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    private static void put(Map<String, StixValue> own, String name, Dictionary value) {
        if (!value.entries().isEmpty()) {
            own.put(name, value);
        }
    }
}
