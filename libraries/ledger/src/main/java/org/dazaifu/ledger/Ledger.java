package org.dazaifu.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A tamper-evident log in a directory, for one writer at a time.
 *
 * <p>Guarantees: an entry that {@link #append} returned is on the disk (as far as the disk keeps
 * the promise of {@code fsync}) and survives a kill at any moment; {@link #check} finds every entry
 * that was changed, dropped, moved or inserted before the end.
 *
 * <p>Does not guarantee: that entries are missing at the end is found only by comparison with a
 * {@link Head} kept elsewhere; and whoever may write to the directory can recompute the whole
 * chain. Against both, keep the head where the writer cannot reach it.
 */
public final class Ledger implements AutoCloseable {

    /** The name of the form of a ledger's files; a later form has another. */
    public static final String FORM = "dazaifu-chain/1";

    /** The file within the directory that holds the entries. */
    public static final String FILE = "entries.chain";

    /**
     * The empty file that is locked while a writer has the ledger open. It is apart from the
     * entries because POSIX drops a process's locks on a file as soon as it closes any descriptor
     * of it, such as a reader's.
     */
    public static final String LOCK = "lock";

    private final Path file;
    private final FileChannel channel;
    private final FileChannel lockChannel;
    private Head head;
    private long end;
    private boolean broken;

    private Ledger(Path file, FileChannel channel, FileChannel lockChannel, Head head, long end) {
        this.file = file;
        this.channel = channel;
        this.lockChannel = lockChannel;
        this.head = head;
        this.end = end;
    }

    /**
     * Opens a ledger to append to it, makes it where it does not exist, and holds it against other
     * writers until it is closed. The entries there are verified first; an unacknowledged piece of
     * an entry at the end is removed.
     *
     * @param visitor receives the entries that are there
     * @throws LedgerException where another holds it, it does not verify, or the file system fails
     */
    public static Ledger open(Path directory, Consumer<Entry> visitor) throws LedgerException {
        Path file = directory.resolve(FILE);
        FileChannel lockChannel = null;
        FileChannel channel = null;
        try {
            Files.createDirectories(directory);
            lockChannel = create(directory.resolve(LOCK));
            if (lock(lockChannel) == null) {
                throw new LedgerException(
                        LedgerException.Code.LOCKED, directory + " is in use by another run", null);
            }
            channel = create(file);
            LedgerCheck check = read(file, null, visitor);
            if (!check.intact()) {
                LedgerCheck.Fault first = check.faults().getFirst();
                throw new LedgerException(
                        LedgerException.Code.BROKEN,
                        "%s does not verify: entry %d at byte %d should have %s, but has %s"
                                .formatted(
                                        file,
                                        first.index(),
                                        first.offset(),
                                        first.expected(),
                                        first.found()),
                        null);
            }
            long end = channel.size() - check.tornBytes();
            if (check.tornBytes() > 0) {
                channel.truncate(end);
            }
            channel.force(true);
            syncDirectory(directory);
            Ledger ledger = new Ledger(file, channel, lockChannel, check.head(), end);
            channel = null;
            lockChannel = null;
            return ledger;
        } catch (IOException e) {
            throw failed(file, e);
        } finally {
            closeQuietly(channel);
            closeQuietly(lockChannel);
        }
    }

    /** Appends one entry; see {@link #appendAll}. */
    public Entry append(String payload) throws LedgerException {
        return appendAll(List.of(payload)).getFirst();
    }

    /**
     * Appends entries in order and returns when all of them are on the disk. Where this throws,
     * some of the first of them may be part of the ledger, none was acknowledged, and the ledger
     * must be opened anew.
     *
     * @param payloads each one line of text of 1 to 65,535 bytes in UTF-8
     * @throws IllegalArgumentException where a payload is not; nothing was appended then
     */
    public synchronized List<Entry> appendAll(List<String> payloads) throws LedgerException {
        if (broken) {
            throw new LedgerException(
                    LedgerException.Code.IO, file + ": an earlier append failed", null);
        }
        List<Entry> entries = new ArrayList<>(payloads.size());
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Head next = head;
        for (String payload : payloads) {
            byte[] bytes = Payload.bytes(payload);
            Digest digest = ChainFile.link(next.root(), bytes, 0, bytes.length);
            lines.writeBytes(ChainFile.line(digest, bytes));
            next = new Head(next.size() + 1, digest);
            entries.add(new Entry(next.size() - 1, payload, next));
        }
        ByteBuffer buffer = ByteBuffer.wrap(lines.toByteArray());
        try {
            long at = end;
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
            channel.force(false);
            end = at;
        } catch (IOException e) {
            broken = true;
            undo();
            throw failed(file, e);
        }
        head = next;
        return entries;
    }

    /** The head of what has been appended so far. */
    public synchronized Head head() {
        return head;
    }

    /**
     * Recomputes every link of a ledger without changing or locking it.
     *
     * @param expected a head that was kept elsewhere and that must be one of the ledger's, its last
     *     or an earlier one; null where none was kept
     * @param visitor receives the entries that verify
     * @throws LedgerException where the file cannot be read; faults are returned, not thrown
     */
    public static LedgerCheck check(
            Path directory, @Nullable Head expected, Consumer<Entry> visitor)
            throws LedgerException {
        Path file = directory.resolve(FILE);
        try {
            return read(file, expected, visitor);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    @Override
    public synchronized void close() throws LedgerException {
        try (lockChannel;
                channel) {
            channel.force(true);
        } catch (ClosedChannelException e) {
            // Closed before: nothing is left to do.
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static LedgerCheck read(Path file, @Nullable Head expected, Consumer<Entry> visitor)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ChainReader.read(in, expected, visitor);
        }
    }

    /** A new file is only there for certain once its directory is on the disk too. */
    private static void syncDirectory(Path directory) throws IOException {
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    private void undo() {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            // What is left behind the last entry is unacknowledged; opening removes it.
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The reason for giving up is already on its way to the caller.
        }
    }

    private static LedgerException failed(Path file, IOException e) {
        return new LedgerException(LedgerException.Code.IO, file + ": " + e.getMessage(), e);
    }
}
