package org.dazaifu.ledger.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.LedgerException.Code;
import org.dazaifu.ledger.disk.DurableFile;
import org.dazaifu.ledger.disk.WriterLock;
import org.dazaifu.ledger.note.SignedCheckpoint;
import org.dazaifu.ledger.tree.Proofs;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;

/** The files of a log that one writer holds, in agreement with each other. */
final class LogFiles implements AutoCloseable {

    private final LogDirectory directory;
    private final WriterLock lock;
    private final EntryFile entries;
    private final TreeFiles tree;
    private boolean usable = true;

    private LogFiles(LogDirectory directory, WriterLock lock, EntryFile entries, TreeFiles tree) {
        this.directory = directory;
        this.lock = lock;
        this.entries = entries;
        this.tree = tree;
    }

    static LogFiles open(Path path) throws LedgerException {
        LogDirectory directory = new LogDirectory(path);
        List<AutoCloseable> opened = new ArrayList<>();
        try {
            DurableFile.makeDirectories(path);
            WriterLock lock =
                    WriterLock.take(directory.lock())
                            .orElseThrow(() ->
                                    new LedgerException(
                                            Code.LOCKED, path + " is in use by another run", null));
            opened.add(lock);
            EntryFile entries = EntryFile.open(directory.entries());
            opened.add(entries);
            TreeFiles tree = TreeFiles.open(directory);
            opened.add(tree);
            LogFiles files = new LogFiles(directory, lock, entries, tree);
            files.recover();
            opened.clear();
            return files;
        } catch (IOException e) {
            throw new LedgerException(Code.IO, path + ": " + e.getMessage(), e);
        } finally {
            opened.reversed().forEach(LogFiles::closeQuietly);
        }
    }

    LogDirectory directory() {
        return directory;
    }

    EntryFile entries() {
        return entries;
    }

    TreeFiles tree() {
        return tree;
    }

    /** Adds the entries behind the last full tile to the tree and removes what is torn. */
    private void recover() throws IOException, LedgerException {
        GrowingTree growing = tree.tree();
        long from = tree.bundle(growing.size());
        if (from > entries.end()) {
            throw broken(
                    new Fault(
                            LogDirectory.ENTRIES,
                            from + " bytes at least",
                            Long.toString(entries.end())));
        }
        try (EntryReader reader = entries.read(from)) {
            for (EntryLine line = reader.next(); line != null; line = reader.next()) {
                TreeHash hash = line.hash();
                Optional<Fault> fault = line.fault("entry " + growing.size(), hash);
                if (fault.isPresent()) {
                    throw broken(fault.get());
                }
                tree.add(hash, reader.offset());
            }
            entries.end(reader.offset());
        }
        tree.flush();
        DurableFile.force(directory.path());
        Optional<SignedCheckpoint> signed = new CheckpointFile(directory.checkpoint()).read();
        if (signed.isPresent()) {
            requireContains(signed.get().checkpoint().head());
        }
    }

    private void requireContains(TreeHead signed) throws LedgerException {
        if (signed.size() > tree.tree().size()) {
            throw broken(
                    new Fault(
                            LogDirectory.ENTRIES,
                            signed.size() + " entries, as the checkpoint says",
                            Long.toString(tree.tree().size())));
        }
        TreeHead found = new Proofs(tree.tree()).head(signed.size());
        if (!found.equals(signed)) {
            throw broken(
                    new Fault(
                            LogDirectory.ENTRIES,
                            "the root " + signed.root() + ", as the checkpoint says",
                            found.root().hex()));
        }
    }

    /** Says that nothing more may be written: what is in memory may not be what is on the disk. */
    void abandon() {
        usable = false;
    }

    void requireUsable() throws LedgerException {
        if (!usable) {
            throw new LedgerException(
                    Code.IO,
                    directory.path() + " is closed, or an earlier append failed; open it anew",
                    null);
        }
    }

    /** What a failure of the file system means for a caller. */
    LedgerException failed(Exception e) {
        return e instanceof LedgerException known
                ? known
                : new LedgerException(Code.IO, directory.path() + ": " + e.getMessage(), e);
    }

    LedgerException broken(Fault fault) {
        return new LedgerException(
                Code.BROKEN, directory.path() + " does not verify: " + fault.sentence(), null);
    }

    @Override
    public void close() throws IOException {
        usable = false;
        try (lock;
                entries;
                tree) {
            // Everything acknowledged is on the disk already.
        }
    }

    private static void closeQuietly(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            // The reason for giving up is already on its way to the caller.
        }
    }
}
