package org.dazaifu.ledger.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of entries: what the log is; everything else is computed from it or vouches for it. */
final class EntryFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private long end;

    private EntryFile(Path path, FileChannel channel, long end) {
        this.path = path;
        this.channel = channel;
        this.end = end;
    }

    static EntryFile open(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        return new EntryFile(path, channel, channel.size());
    }

    /** Writes lines at the end; they are on the disk when this returns. */
    void append(byte[] lines) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(lines);
        long at = end;
        try {
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
            channel.force(false);
        } catch (IOException e) {
            // What this leaves behind is unacknowledged; where it stays, opening removes it.
            channel.truncate(end);
            throw e;
        }
        end = at;
    }

    /** Ends the file where its last whole entry ends. */
    void end(long wholeEntries) throws IOException {
        if (wholeEntries < channel.size()) {
            channel.truncate(wholeEntries);
        }
        channel.force(true);
        end = wholeEntries;
    }

    EntryReader read() throws IOException {
        return read(path);
    }

    static EntryReader read(Path path) throws IOException {
        // A log may lie in an archive, which has no links, and whose file system refuses the
        // option.
        boolean links = path.getFileSystem().equals(FileSystems.getDefault());
        return new EntryReader(
                links
                        ? Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)
                        : Files.newInputStream(path));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
