package org.dazaifu.response.playbook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Identifiers that follow from what they name, so that the same input gives the same playbook.
 *
 * <p>CACAO 2.0, section 10.10, allows UUIDs of version 5 for a playbook and demands version 4 for
 * steps: those have their bits from a hash instead of a random source.
 */
record Identifiers(UUID playbook) {

    /** Dazaifu's own; the namespace that section 10.10 names is for its own rules. */
    private static final UUID NAMESPACE = UUID.fromString("0f3b7a52-8d5e-5c1f-9a64-2f0b6f2ad1c7");

    static Identifiers of(String key) {
        return new Identifiers(uuid(NAMESPACE, "SHA-1", "playbook\n" + key, 5));
    }

    /** The identifier of what is the same in all playbooks. */
    static String common(String type, String key) {
        return type + "--" + uuid(NAMESPACE, "SHA-1", type + "\n" + key, 5);
    }

    /** The identifier of a step of this playbook, or of an object that it defines. */
    String of(String type, String key) {
        return type + "--" + uuid(playbook, "SHA-256", type + "\n" + key, 4);
    }

    private static UUID uuid(UUID namespace, String algorithm, String name, int version) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(
                    ByteBuffer.allocate(16)
                            .putLong(namespace.getMostSignificantBits())
                            .putLong(namespace.getLeastSignificantBits())
                            .flip());
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            long most = hash.getLong() & ~0xF000L | (long) version << 12;
            long least = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
