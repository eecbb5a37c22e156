package org.dazaifu.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.LongConsumer;
import org.dazaifu.ledger.Digest;

/** A SHA-256 computation under way. */
final class Sha256 {

    /** How much is read at once. */
    static final int CHUNK = 1 << 18;

    private final MessageDigest digest;

    Sha256() {
        this.digest = computation();
    }

    /** A computation that has seen nothing yet. */
    static MessageDigest computation() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    Digest digest() {
        return Digest.of(digest.digest());
    }

    static Digest of(byte[] bytes) {
        Sha256 sha256 = new Sha256();
        sha256.update(bytes, 0, bytes.length);
        return sha256.digest();
    }

    /**
     * The digest and size of a file's content.
     *
     * @param progress is told how many bytes were read, piece by piece
     */
    static DurableFile.Written of(Path file, LongConsumer progress) throws IOException {
        Sha256 sha256 = new Sha256();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                sha256.update(chunk, 0, n);
                size += n;
                progress.accept(n);
            }
        }
        return new DurableFile.Written(sha256.digest(), size);
    }
}
