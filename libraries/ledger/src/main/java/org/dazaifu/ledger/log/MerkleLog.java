package org.dazaifu.ledger.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.Payload;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;

/**
 * A tamper-evident log in a directory, for one writer at a time.
 *
 * <p>Guarantees: an entry that {@link #append} returned is on the disk (as far as the disk keeps
 * the promise of {@code fsync}) and survives a kill at any moment; what a checkpoint covers cannot
 * be changed, dropped, moved, inserted or cut off without {@link LogVerifier} finding it, by
 * whoever does not have the log's key, and, as soon as enough witnesses cosigned, not by the log's
 * owner either.
 *
 * <p>Does not guarantee: entries behind the last checkpoint are durable, but whoever may write to
 * the directory can replace them. Opening does not look at tiles and timestamps; {@link
 * LogVerifier} does.
 *
 * <p>Safe for several threads, which wait for each other.
 */
public final class MerkleLog implements AutoCloseable {

    /** The name of the form of a log's directory; a later form has another. */
    public static final String FORM = "dazaifu-log/1";

    private final LogFiles files;
    private final LogSeal seal;

    private MerkleLog(LogFiles files) {
        this.files = files;
        this.seal = new LogSeal(files);
    }

    /**
     * Opens a log to append to it, makes it where there is none, and holds it against other writers
     * until it is closed. All entries are read and held against the checkpoint's root; its
     * signatures are not verified. An unacknowledged piece of an entry at the end is removed.
     *
     * @param visitor receives the entries that are there, in order
     * @throws LedgerException where another holds it, what is read does not verify, or the file
     *     system fails
     */
    public static MerkleLog open(Path directory, Consumer<LogEntry> visitor)
            throws LedgerException {
        return new MerkleLog(LogFiles.open(directory, visitor));
    }

    /** Appends one entry; see {@link #appendAll}. */
    public LogEntry append(String payload) throws LedgerException {
        return appendAll(List.of(payload)).getFirst();
    }

    /**
     * Appends entries in order and returns when all of them are on the disk. Where this throws,
     * some of the first of them may be part of the log, none was acknowledged, and the log must be
     * opened anew.
     *
     * @param payloads each one line of text of 1 to 65,535 bytes in UTF-8
     * @throws IllegalArgumentException where a payload is not; nothing was appended then
     */
    public List<LogEntry> appendAll(List<String> payloads) throws LedgerException {
        synchronized (files) {
            files.requireUsable();
            List<LogEntry> added = new ArrayList<>(payloads.size());
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (String payload : payloads) {
                byte[] bytes = Payload.bytes(payload);
                TreeHash hash = TreeHash.leaf(bytes);
                lines.writeBytes(EntryLine.of(hash, bytes));
                long index = files.tree().size() + added.size();
                added.add(new LogEntry(index, payload, hash));
            }
            try {
                files.entries().append(lines.toByteArray());
                for (LogEntry entry : added) {
                    files.add(entry.hash());
                }
                return added;
            } catch (IOException e) {
                files.abandon();
                throw files.failed(e);
            }
        }
    }

    /** The head of what has been appended so far. */
    public TreeHead head() {
        synchronized (files) {
            return files.tree().head();
        }
    }

    /** The checkpoint and what vouches for it. */
    public LogSeal seal() {
        return seal;
    }

    @Override
    public void close() throws LedgerException {
        synchronized (files) {
            try {
                files.close();
            } catch (IOException e) {
                throw files.failed(e);
            }
        }
    }
}
