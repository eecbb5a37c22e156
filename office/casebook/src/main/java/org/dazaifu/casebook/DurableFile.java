package org.dazaifu.casebook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.dazaifu.ledger.Digest;

/**
 * A file that is either there as a whole or not there: written under a temporary name, forced to
 * the disk, then renamed. Its bytes are digested on their way.
 */
final class DurableFile extends OutputStream {

    /** What a file's temporary name ends with; whatever bears it is left over from a killed run. */
    static final String TEMPORARY = ".partial";

    /** A file that is on the disk. */
    record Written(Digest sha256, long size) {}

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream buffered;
    private final Sha256 sha256 = new Sha256();
    private long size;
    private boolean done;

    /** Begins a file, replacing what a killed run left under its temporary name. */
    DurableFile(Path target) throws IOException {
        this.target = target;
        this.temporary = target.resolveSibling(target.getFileName() + TEMPORARY);
        Files.deleteIfExists(temporary);
        this.channel =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        this.buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /** What writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a whole file. */
    static Written write(Path target, Content content) throws IOException {
        try (DurableFile file = new DurableFile(target)) {
            content.writeTo(file);
            return file.commit();
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        sha256.update(bytes, offset, length);
        size += length;
        buffered.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        buffered.flush();
    }

    /** Puts the file in its place. Nothing can be written afterwards. */
    Written commit() throws IOException {
        buffered.flush();
        channel.force(true);
        channel.close();
        Files.move(
                temporary,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        done = true;
        Path directory = target.getParent();
        if (directory != null) {
            syncDirectory(directory);
        }
        return new Written(sha256.digest(), size);
    }

    /** Drops the file where it was not committed. */
    @Override
    public void close() throws IOException {
        if (!done) {
            channel.close();
            Files.deleteIfExists(temporary);
        }
    }

    /** A name is only there for certain once its directory is on the disk too. */
    static void syncDirectory(Path directory) throws IOException {
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}
