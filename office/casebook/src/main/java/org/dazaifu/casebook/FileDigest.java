package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import org.dazaifu.ledger.Digest;

/**
 * What identifies the content of a file.
 *
 * @param crc32 as an archive states it; it protects against nothing
 */
public record FileDigest(Digest sha256, long size, long crc32) {

    /** Where digests come from: from reading a file, or from where they were computed before. */
    @FunctionalInterface
    public interface Source {
        /** The digest of what is under a path now. */
        FileDigest of(Path file) throws IOException;
    }

    /** Of bytes in memory. */
    public static FileDigest of(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new FileDigest(Sha256.of(bytes), bytes.length, crc.getValue());
    }

    /**
     * Of a file, which is read once and not through a link.
     *
     * @param progress is told how many bytes were read, piece by piece
     */
    public static FileDigest read(Path file, LongConsumer progress) throws IOException {
        MessageDigest sha256 = Sha256.computation();
        CRC32 crc = new CRC32();
        long size = 0;
        ByteBuffer buffer = ByteBuffer.allocateDirect(Sha256.CHUNK);
        byte[] chunk = new byte[Sha256.CHUNK];
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            for (int n = channel.read(buffer); n >= 0; n = channel.read(buffer.clear())) {
                buffer.flip().get(chunk, 0, n);
                sha256.update(chunk, 0, n);
                crc.update(chunk, 0, n);
                size += n;
                progress.accept(n);
            }
        }
        return new FileDigest(Digest.of(sha256.digest()), size, crc.getValue());
    }
}
