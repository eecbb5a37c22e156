package org.dazaifu.ledger.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;

/**
 * A file that is whole whenever it has its name: it is written under another name, forced to the
 * disk, renamed, and then its directory is forced.
 *
 * <p>Does not guarantee anything on file systems that lie about {@code fsync} or whose rename is
 * not atomic.
 */
public final class DurableFile {

    /** How the names of files end that are still being written; such a file means nothing. */
    public static final String PARTIAL = ".partial";

    private DurableFile() {}

    /** Writes or replaces a file; it is on the disk when this returns. */
    public static void write(Path file, byte[] content, FileAttribute<?>... attributes)
            throws IOException {
        writeOnly(file, content, attributes);
        force(directory(file));
    }

    /**
     * Writes or replaces a file and forces its content, but not its directory: for many files in
     * one, which is forced once behind them.
     */
    public static void writeOnly(Path file, byte[] content, FileAttribute<?>... attributes)
            throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + PARTIAL);
        Files.deleteIfExists(partial);
        Files.createFile(partial, attributes);
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(
                partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes a directory and those above it, each on the disk within the one above. */
    public static void makeDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path above = directory.toAbsolutePath().getParent();
        if (above != null) {
            makeDirectories(above);
        }
        Files.createDirectory(directory);
        if (above != null) {
            force(above);
        }
    }

    /** Forces what a directory holds: a new name is there for certain only then. */
    public static void force(Path directory) throws IOException {
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    private static Path directory(Path file) {
        Path above = file.toAbsolutePath().getParent();
        return above == null ? file : above;
    }
}
