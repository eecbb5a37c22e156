package org.dazaifu.ledger.log;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.disk.DurableFile;
import org.dazaifu.ledger.note.CheckpointPolicy;
import org.dazaifu.ledger.note.SignedCheckpoint;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole log and holds everything in its directory against everything else and against a
 * policy, without changing or locking it, in memory for a few tiles.
 *
 * <p>Guarantees: what differs from the entries that a believed checkpoint or a kept head covers is
 * found; every other file must follow from the entries. Does not guarantee that a directory that
 * was put back as a whole to an earlier state is noticed, unless a later head was kept or a later
 * timestamp is there; nor that a timestamp was removed, as long as another holds.
 */
public final class LogVerifier {

    private static final Set<String> KNOWN =
            Set.of(
                    LogDirectory.ENTRIES,
                    LogDirectory.TILES,
                    LogDirectory.CHECKPOINT,
                    LogDirectory.STAMPS,
                    LogDirectory.LOCK);

    private final LogDirectory directory;
    private final LogPolicy policy;
    private final Consumer<LogEntry> visitor;
    private final LongConsumer progress;
    private final FaultList faults = new FaultList();
    private final HeadClaims claims = new HeadClaims(faults);
    private final GrowingTree tree = new GrowingTree();
    private long torn;
    private long bytes;

    private LogVerifier(
            Path directory, LogPolicy policy, Consumer<LogEntry> visitor, LongConsumer progress) {
        this.directory = new LogDirectory(directory);
        this.policy = policy;
        this.visitor = visitor;
        this.progress = progress;
    }

    /**
     * Verifies a log.
     *
     * @param visitor receives the entries whose own line verifies, in order; whether the log does
     *     is known only at the end
     * @param progress is told how many bytes of entries were read, piece by piece
     * @throws LedgerException where the file system fails; faults are returned, not thrown
     */
    public static LogVerification verify(
            Path directory, LogPolicy policy, Consumer<LogEntry> visitor, LongConsumer progress)
            throws LedgerException {
        try {
            return new LogVerifier(directory, policy, visitor, progress).run();
        } catch (IOException e) {
            throw new LedgerException(
                    LedgerException.Code.IO, directory + ": " + e.getMessage(), e);
        }
    }

    private LogVerification run() throws IOException, LedgerException {
        SignedCheckpoint signed = checkpoint();
        long covered = signed == null ? 0 : signed.checkpoint().head().size();
        for (TreeHead head : policy.kept()) {
            claims.add("the head that was kept", head);
            if (policy.signatures() != null && covered < head.size()) {
                faults.add(
                        LogDirectory.CHECKPOINT,
                        head.size() + " entries at least, as in the head that was kept",
                        Long.toString(covered));
            }
        }
        Anchoring anchoring = new StampAudit(policy, faults, claims, covered).read(directory);
        TileAudit tiles = new TileAudit(directory.path(), covered, faults);
        entries(tiles);
        tiles.end(tree);
        claims.end(tree.size());
        strangers();
        boolean believed = policy.signatures() != null && faults.count() == 0;
        return new LogVerification(
                tree.head(),
                believed ? covered : 0,
                anchoring,
                faults.first(),
                faults.count(),
                torn,
                bytes);
    }

    private @Nullable SignedCheckpoint checkpoint() throws IOException {
        CheckpointPolicy signatures = policy.signatures();
        if (!Files.exists(directory.checkpoint())) {
            if (signatures != null) {
                faults.add(
                        LogDirectory.CHECKPOINT,
                        "a checkpoint by " + signatures.log().text(),
                        "no file");
            }
            return null;
        }
        return switch (SignedCheckpoint.parse(Files.readAllBytes(directory.checkpoint()))) {
            case Parsed.Malformed<SignedCheckpoint>(Fault fault) -> {
                faults.add(fault.in(LogDirectory.CHECKPOINT));
                yield null;
            }
            case Parsed.Valid<SignedCheckpoint>(var signed) -> {
                if (signatures != null) {
                    signatures.check(LogDirectory.CHECKPOINT, signed).forEach(faults::add);
                }
                claims.add(LogDirectory.CHECKPOINT, signed.checkpoint().head());
                yield signed;
            }
        };
    }

    private void entries(TileAudit tiles) throws IOException, LedgerException {
        claims.meet(tree);
        try (EntryReader reader = EntryFile.read(directory.entries())) {
            for (EntryLine line = reader.next(); line != null; line = reader.next()) {
                TreeHash hash = line.hash();
                long index = tree.size();
                Optional<Fault> fault = line.fault("entry " + index, hash);
                if (fault.isPresent()) {
                    faults.add(fault.get());
                } else {
                    visitor.accept(new LogEntry(index, line.payload(), hash));
                }
                tree.add(hash, tiles);
                claims.meet(tree);
                progress.accept(reader.offset() - bytes);
                bytes = reader.offset();
            }
            torn = reader.tornBytes();
        } catch (NoSuchFileException e) {
            faults.add(LogDirectory.ENTRIES, "a file", "no file");
        }
    }

    private void strangers() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory.path())) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!KNOWN.contains(name) && !name.endsWith(DurableFile.PARTIAL)) {
                    faults.add(name, "no file", "a file");
                }
            }
        }
        if (Files.exists(directory.lock()) && Files.size(directory.lock()) > 0) {
            faults.add(LogDirectory.LOCK, "an empty file", Files.size(directory.lock()) + " bytes");
        }
    }
}
