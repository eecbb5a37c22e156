package org.dazaifu.stix;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dazaifu.stix.StixValue.Dictionary;

/**
 * An identifier of STIX 2.1, section 2.9: an object's type and a UUID.
 *
 * @param type such as {@code indicator}
 * @param uuid unique within the type
 */
public record StixId(String type, UUID uuid) implements Comparable<StixId> {

    /**
     * The namespace of Dazaifu's own name-based identifiers. Section 2.9 allows UUIDv5 for objects
     * other than observables in any namespace but that of observables.
     */
    public static final UUID DAZAIFU = UUID.fromString("9c6a1b52-3f0e-4d47-8a5e-2b7d6f40c1e9");

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{1,248}[a-z0-9]");

    /** The namespace of the identifiers of observables: section 2.9. */
    static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

    public StixId {
        if (!TYPE.matcher(type).matches() || type.contains("--")) {
            throw new IllegalArgumentException("not a STIX type: " + type);
        }
    }

    /**
     * Reads {@code type--uuid}.
     *
     * @throws IllegalArgumentException if {@code text} is anything else
     */
    public static StixId parse(String text) {
        int end = text.indexOf("--");
        String uuid = end < 0 ? "" : text.substring(end + 2).toLowerCase(Locale.ROOT);
        if (uuid.length() != 36 || !UUID.fromString(uuid).toString().equals(uuid)) {
            throw new IllegalArgumentException("not a STIX identifier: " + text);
        }
        return new StixId(text.substring(0, end), UUID.fromString(uuid));
    }

    /**
     * The identifier of what {@code key} names among the objects of {@code type}: the same key
     * always gives the same identifier, a UUIDv5 in the namespace {@link #DAZAIFU}. Not for
     * observables, whose identifiers follow from their content.
     */
    public static StixId named(String type, String key) {
        return new StixId(type, nameBased(DAZAIFU, type + "\n" + key));
    }

    /**
     * The identifier of an observable with these ID contributing properties: a UUIDv5 over their
     * canonical JSON, section 2.9.
     */
    public static StixId ofObservable(String type, Dictionary contributing) {
        return new StixId(type, nameBased(OBSERVABLES, CanonicalJson.of(contributing)));
    }

    /**
     * The identifier of an observable without ID contributing properties, for which section 2.9
     * demands a UUIDv4: its bits are taken from a hash of {@code key} instead of a random source,
     * so that the same key gives the same one.
     */
    public static StixId ofUnnamedObservable(String type, String key) {
        byte[] hash = digest("SHA-256", DAZAIFU, type + "\n" + key);
        return new StixId(type, uuid(hash, 4));
    }

    private static UUID nameBased(UUID namespace, String name) {
        return uuid(digest("SHA-1", namespace, name), 5);
    }

    private static byte[] digest(String algorithm, UUID namespace, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(
                    ByteBuffer.allocate(16)
                            .putLong(namespace.getMostSignificantBits())
                            .putLong(namespace.getLeastSignificantBits())
                            .flip());
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /** The first 16 bytes with the version and the variant of RFC 9562 set. */
    private static UUID uuid(byte[] bytes, int version) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long most = buffer.getLong() & ~0xF000L | (long) version << 12;
        long least = buffer.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(most, least);
    }

    @Override
    public int compareTo(StixId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return type + "--" + uuid;
    }
}
