package org.dazaifu.ledger.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.LedgerException.Code;
import org.dazaifu.ledger.disk.DurableFile;
import org.dazaifu.ledger.disk.WriterLock;
import org.dazaifu.ledger.note.SignedCheckpoint;
import org.dazaifu.ledger.tree.TreeHash;

/** The files of a log that one writer holds, in agreement with each other. */
final class LogFiles implements AutoCloseable {

    private final LogDirectory directory;
    private final WriterLock lock;
    private final EntryFile entries;
    private final TileStore tiles;
    private final CheckpointFile checkpoint;
    private final GrowingTree tree = new GrowingTree();
    private boolean usable = true;

    private LogFiles(LogDirectory directory, WriterLock lock, EntryFile entries) {
        this.directory = directory;
        this.lock = lock;
        this.entries = entries;
        this.tiles = new TileStore(directory.path());
        this.checkpoint = new CheckpointFile(directory.checkpoint());
    }

    static LogFiles open(Path path, Consumer<LogEntry> visitor) throws LedgerException {
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
            LogFiles files = new LogFiles(directory, lock, entries);
            files.recover(visitor);
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

    GrowingTree tree() {
        return tree;
    }

    CheckpointFile checkpoint() {
        return checkpoint;
    }

    /** Adds an entry that is on the disk to the tree, and puts tiles that it fills on the disk. */
    void add(TreeHash leaf) throws IOException {
        tree.add(leaf, tiles::write);
    }

    /**
     * Replaces the checkpoint; every tile of its tree is on the disk before it. Partial tiles whose
     * place a full one took go afterwards.
     */
    void write(SignedCheckpoint signed, long before) throws IOException {
        for (int level = 0; level <= TilePath.MAX_LEVEL; level++) {
            List<TreeHash> hashes = tree.partial(level);
            if (!hashes.isEmpty()) {
                TilePath path = new TilePath(level, tree.fullTiles(level), hashes.size());
                tiles.write(path, new Tile(hashes));
            }
        }
        tiles.force();
        checkpoint.write(signed);
        for (int level = 0; level <= TilePath.MAX_LEVEL; level++) {
            long index = Tile.full(level, before);
            if (index < tree.fullTiles(level)) {
                tiles.removePartials(TilePath.full(level, index));
            }
        }
    }

    /**
     * Makes the tree of what is there, holds the checkpoint against it, and removes what is torn.
     */
    private void recover(Consumer<LogEntry> visitor) throws IOException, LedgerException {
        Optional<SignedCheckpoint> signed = checkpoint.read();
        long covered = signed.map(s -> s.checkpoint().head().size()).orElse(0L);
        FaultList faults = new FaultList();
        HeadClaims claims = new HeadClaims(faults);
        signed.ifPresent(s -> claims.add(LogDirectory.CHECKPOINT, s.checkpoint().head()));
        claims.meet(tree);
        try (EntryReader reader = entries.read()) {
            for (EntryLine line = reader.next(); line != null; line = reader.next()) {
                TreeHash hash = line.hash();
                line.fault("entry " + tree.size(), hash).ifPresent(faults::add);
                if (faults.count() > 0) {
                    break;
                }
                visitor.accept(new LogEntry(tree.size(), line.payload(), hash));
                tree.add(
                        hash,
                        (path, tile) -> {
                            if (path.index() >= Tile.full(path.level(), covered)) {
                                tiles.write(path, tile);
                            }
                        });
                claims.meet(tree);
            }
            if (faults.count() == 0) {
                claims.end(tree.size());
            }
            if (faults.count() > 0) {
                throw broken(faults.first().getFirst());
            }
            entries.end(reader.offset());
        }
        DurableFile.force(directory.path());
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
                entries) {
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
