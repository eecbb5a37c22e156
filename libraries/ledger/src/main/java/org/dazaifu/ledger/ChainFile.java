package org.dazaifu.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The form of a hash chain in a file, {@code dazaifu-chain/1}.
 *
 * <p>A line an entry: 64 lower-case hexadecimal digits, a space, the payload, a line feed. The
 * digits are the SHA-256 of the previous line's digits (64 zeroes before the first), a line feed,
 * and the payload; so {@code printf '%s\n%s' "$previous" "$payload" | sha256sum} recomputes them.
 */
final class ChainFile {

    static final int PREFIX = Digest.HEX_LENGTH + 1;
    static final int MAX_LINE = PREFIX + Payload.MAX_LENGTH;

    private ChainFile() {}

    /** The digest of an entry behind another. */
    static Digest link(Digest previous, byte[] payload, int offset, int length) {
        MessageDigest sha256 = sha256();
        sha256.update(previous.hex().getBytes(US_ASCII));
        sha256.update((byte) '\n');
        sha256.update(payload, offset, length);
        return Digest.of(sha256.digest());
    }

    /** The line of an entry, with its line feed. */
    static byte[] line(Digest digest, byte[] payload) {
        return ByteBuffer.allocate(PREFIX + payload.length + 1)
                .put(digest.hex().getBytes(US_ASCII))
                .put((byte) ' ')
                .put(payload)
                .put((byte) '\n')
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
