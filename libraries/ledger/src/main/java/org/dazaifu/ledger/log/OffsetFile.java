package org.dazaifu.ledger.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Where every 256 entries end: eight bytes each, big-endian, written once their tile is on the
 * disk. So a log opens without being read. Computed from the entries; it can be made anew.
 */
final class OffsetFile implements AutoCloseable {

    private final FileChannel channel;
    private long count;

    private OffsetFile(FileChannel channel, long count) {
        this.channel = channel;
        this.count = count;
    }

    /** Opens the file; a torn number at its end counts for nothing and is written over. */
    static OffsetFile open(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        return new OffsetFile(channel, channel.size() / Long.BYTES);
    }

    /** How many full tiles of entries are known. */
    long count() {
        return count;
    }

    /** Where the entries of the first so many full tiles end. */
    long end(long tiles) throws IOException {
        if (tiles == 0) {
            return 0;
        }
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
        int read = channel.read(number, (tiles - 1) * Long.BYTES);
        if (read != Long.BYTES) {
            throw new IOException("offset " + (tiles - 1) + " cannot be read");
        }
        return number.flip().getLong();
    }

    void append(List<Long> ends) throws IOException {
        ByteBuffer numbers = ByteBuffer.allocate(ends.size() * Long.BYTES);
        ends.forEach(numbers::putLong);
        numbers.flip();
        long at = count * Long.BYTES;
        while (numbers.hasRemaining()) {
            at += channel.write(numbers, at);
        }
        channel.force(true);
        count += ends.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
