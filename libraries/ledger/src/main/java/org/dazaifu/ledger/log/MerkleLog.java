package org.dazaifu.ledger.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.Payload;
import org.dazaifu.ledger.tree.ConsistencyProof;
import org.dazaifu.ledger.tree.InclusionProof;
import org.dazaifu.ledger.tree.Proofs;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;

/**
 * A tamper-evident log in a directory, for one writer at a time.
 *
 * <p>Guarantees: an entry that {@link #append} returned is on the disk (as far as the disk keeps
 * the promise of {@code fsync}) and survives a kill at any moment; what a checkpoint covers cannot
 * be changed, dropped, moved, inserted or cut off without {@link LogVerifier} finding it, by
 * whoever does not have the log's key, and, as soon as enough witnesses cosigned, not by the log's
 * owner either. Opening reads neither all entries nor all tiles.
 *
 * <p>Does not guarantee: entries behind the last checkpoint are durable, but whoever may write to
 * the directory can replace them. Opening verifies the entries behind the last full tile and that
 * the checkpoint's root is the tree's; everything else is {@link LogVerifier}'s work.
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
     * until it is closed. An unacknowledged piece of an entry at the end is removed.
     *
     * @throws LedgerException where another holds it, what is read does not verify, or the file
     *     system fails
     */
    public static MerkleLog open(Path directory) throws LedgerException {
        return new MerkleLog(LogFiles.open(directory));
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
            List<Long> ends = new ArrayList<>(payloads.size());
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (String payload : payloads) {
                byte[] bytes = Payload.bytes(payload);
                TreeHash hash = TreeHash.leaf(bytes);
                lines.writeBytes(EntryLine.of(hash, bytes));
                ends.add(files.entries().end() + lines.size());
                long index = files.tree().tree().size() + added.size();
                added.add(new LogEntry(index, payload, hash));
            }
            try {
                files.entries().append(lines.toByteArray());
                for (int i = 0; i < added.size(); i++) {
                    files.tree().add(added.get(i).hash(), ends.get(i));
                }
                files.tree().flush();
                return added;
            } catch (IOException | LedgerException e) {
                files.abandon();
                throw files.failed(e);
            }
        }
    }

    /** The head of what has been appended so far. */
    public TreeHead head() throws LedgerException {
        synchronized (files) {
            return files.tree().tree().head();
        }
    }

    /**
     * Reads entries in order, from one on to the last. They are compared with the hashes on their
     * own lines only.
     */
    public void read(long from, Consumer<LogEntry> visitor) throws LedgerException {
        synchronized (files) {
            try (EntryReader reader = files.entries().read(files.tree().bundle(from))) {
                long index = files.tree().bundleStart(from);
                for (EntryLine line = reader.next(); line != null; line = reader.next()) {
                    TreeHash hash = line.hash();
                    Optional<Fault> fault = line.fault("entry " + index, hash);
                    if (fault.isPresent()) {
                        throw files.broken(fault.get());
                    }
                    if (index >= from) {
                        visitor.accept(new LogEntry(index, line.payload(), hash));
                    }
                    index++;
                }
            } catch (IOException e) {
                throw files.failed(e);
            }
        }
    }

    /** Proves that an entry is in the tree of the first so many entries. */
    public InclusionProof inclusion(long index, long size) throws LedgerException {
        synchronized (files) {
            return new Proofs(files.tree().tree()).inclusion(index, size);
        }
    }

    /** Proves that the tree of the first {@code later} entries begins with an earlier one. */
    public ConsistencyProof consistency(long earlier, long later) throws LedgerException {
        synchronized (files) {
            return new Proofs(files.tree().tree()).consistency(earlier, later);
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
