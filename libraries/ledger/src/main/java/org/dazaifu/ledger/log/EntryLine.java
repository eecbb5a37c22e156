package org.dazaifu.ledger.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.Payload;
import org.dazaifu.ledger.tree.TreeHash;

/**
 * An entry as it stands in the file: 64 lower-case hexadecimal digits, a space, the payload, a line
 * feed. The digits are the entry's hash as a leaf, RFC 6962, section 2.1, so that {@code printf
 * '\0%s' "$payload" | sha256sum} recomputes them.
 *
 * @param bytes the line without its line feed; only its beginning where it is too long
 * @param length how long it is in truth
 */
record EntryLine(byte[] bytes, long length) {

    private static final int DIGITS = 2 * TreeHash.LENGTH;
    private static final int PREFIX = DIGITS + 1;
    static final int MAX_LENGTH = PREFIX + Payload.MAX_LENGTH;

    /** The line of an entry, with its line feed. */
    static byte[] of(TreeHash hash, byte[] payload) {
        return ByteBuffer.allocate(PREFIX + payload.length + 1)
                .put(hash.hex().getBytes(US_ASCII))
                .put((byte) ' ')
                .put(payload)
                .put((byte) '\n')
                .array();
    }

    /** The hash of what is there, whatever the digits say. */
    TreeHash hash() {
        return shaped()
                ? TreeHash.leaf(bytes, PREFIX, bytes.length - PREFIX)
                : TreeHash.leaf(bytes);
    }

    /** The payload of a line without fault. */
    String payload() {
        return new String(bytes, PREFIX, bytes.length - PREFIX, UTF_8);
    }

    /** Why it is no entry. */
    Optional<Fault> fault(String where, TreeHash hash) {
        if (length > MAX_LENGTH) {
            return Optional.of(
                    new Fault(where, "at most " + MAX_LENGTH + " bytes", length + " bytes"));
        }
        if (!shaped()) {
            return Optional.of(
                    new Fault(where, "64 hexadecimal digits, a space and text", shown()));
        }
        String digits = new String(bytes, 0, DIGITS, ISO_8859_1);
        return digits.equals(hash.hex())
                ? Optional.empty()
                : Optional.of(new Fault(where, "the hash " + digits, hash.hex()));
    }

    private boolean shaped() {
        return bytes.length > PREFIX && bytes[DIGITS] == ' ' && length <= MAX_LENGTH;
    }

    private String shown() {
        return bytes.length == 0
                ? "an empty line"
                : "a line that begins with "
                        + new String(bytes, 0, Math.min(bytes.length, 80), ISO_8859_1);
    }
}
