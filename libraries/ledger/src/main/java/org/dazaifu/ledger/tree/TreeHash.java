package org.dazaifu.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A hash in a Merkle tree: 32 bytes of SHA-256, computed as RFC 6962, section 2.1, says. Leaves and
 * nodes are told apart by a first byte, so that neither can be passed off as the other.
 */
public final class TreeHash {

    /** How many bytes a hash has. */
    public static final int LENGTH = 32;

    /** The root of a tree without entries: the SHA-256 of nothing. */
    public static final TreeHash EMPTY = new TreeHash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of an entry: {@code SHA-256(0x00 || entry)}. */
    public static TreeHash leaf(byte[] entry) {
        return leaf(entry, 0, entry.length);
    }

    /** The hash of the entry that stands in a part of an array. */
    public static TreeHash leaf(byte[] bytes, int offset, int length) {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF);
        sha256.update(bytes, offset, length);
        return new TreeHash(sha256.digest());
    }

    /** The hash of an inner node: {@code SHA-256(0x01 || left || right)}. */
    public static TreeHash node(TreeHash left, TreeHash right) {
        MessageDigest sha256 = sha256();
        sha256.update(NODE);
        sha256.update(left.bytes);
        sha256.update(right.bytes);
        return new TreeHash(sha256.digest());
    }

    /**
     * The hash that stands in an array.
     *
     * @throws IndexOutOfBoundsException where fewer than 32 bytes are there
     */
    public static TreeHash at(byte[] bytes, int offset) {
        Objects.checkFromIndexSize(offset, LENGTH, bytes.length);
        return new TreeHash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /**
     * The hash that 64 lower-case hexadecimal digits write.
     *
     * @throws IllegalArgumentException where the text is something else
     */
    public static TreeHash ofHex(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != LENGTH || !HexFormat.of().formatHex(bytes).equals(hex)) {
            throw new IllegalArgumentException("not 64 lower-case hexadecimal digits: " + hex);
        }
        return new TreeHash(bytes);
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** The standard base 64 of the bytes, padded, as checkpoints write it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
