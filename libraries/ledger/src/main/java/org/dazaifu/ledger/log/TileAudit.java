package org.dazaifu.ledger.log;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.disk.DurableFile;
import org.dazaifu.ledger.tree.TreeHash;

/**
 * Holds the tiles of a log against the tree that its entries make. Tiles that a checkpoint covers
 * must be there; others may be missing, as a killed run leaves it, but none may be wrong.
 */
final class TileAudit implements GrowingTree.FullTiles {

    private final Path directory;
    private final TileStore tiles;
    private final long covered;
    private final FaultList faults;

    /**
     * @param covered how many entries the checkpoint covers
     */
    TileAudit(Path directory, long covered, FaultList faults) {
        this.directory = directory;
        this.tiles = new TileStore(directory);
        this.covered = covered;
        this.faults = faults;
    }

    @Override
    public void filled(TilePath path, Tile tile) throws IOException {
        boolean required = path.index() < Tile.full(path.level(), covered);
        compare(path, tile.hashes(), required);
        comparePartials(path, tile.hashes());
    }

    /** Looks at partial tiles, and for files that are no tiles of the tree. */
    void end(GrowingTree tree) throws IOException {
        for (int level = 0; level <= TilePath.MAX_LEVEL; level++) {
            TilePath full = TilePath.full(level, tree.fullTiles(level));
            comparePartials(full, tree.partial(level));
            requirePartial(level);
        }
        Path root = directory.resolve(LogDirectory.TILES);
        if (Files.exists(root)) {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                            stranger(directory.relativize(file), tree);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
    }

    /** The checkpoint's own partial tile, or the full one that took its place. */
    private void requirePartial(int level) throws IOException {
        int width = Tile.partialWidth(level, covered);
        TilePath full = TilePath.full(level, Tile.full(level, covered));
        if (width > 0) {
            TilePath partial = new TilePath(level, full.index(), width);
            if (!Files.exists(directory.resolve(partial.toString()))
                    && !Files.exists(directory.resolve(full.toString()))) {
                faults.add(partial.toString(), "a tile", "no file");
            }
        }
    }

    private void comparePartials(TilePath full, List<TreeHash> hashes) throws IOException {
        Path partials = tiles.partials(full);
        if (!Files.isDirectory(partials)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(partials)) {
            for (Path file : files) {
                Optional<TilePath> path = path(directory.relativize(file));
                if (path.isPresent() && path.get().width() <= hashes.size()) {
                    compare(path.get(), hashes.subList(0, path.get().width()), true);
                }
            }
        }
    }

    private void compare(TilePath path, List<TreeHash> hashes, boolean required)
            throws IOException {
        if (!required && !Files.exists(directory.resolve(path.toString()))) {
            return;
        }
        switch (tiles.read(path)) {
            case Parsed.Malformed<Tile>(Fault fault) -> faults.add(fault);
            case Parsed.Valid<Tile>(Tile found) -> {
                for (int i = 0; i < hashes.size(); i++) {
                    if (!hashes.get(i).equals(found.hashes().get(i))) {
                        faults.add(
                                path + " hash " + i,
                                hashes.get(i).hex(),
                                found.hashes().get(i).hex());
                    }
                }
            }
        }
    }

    private void stranger(Path relative, GrowingTree tree) {
        String name = relative.toString();
        boolean known =
                name.endsWith(DurableFile.PARTIAL)
                        || path(relative).filter(path -> in(tree, path)).isPresent();
        if (!known) {
            faults.add(name, "no file", "a file");
        }
    }

    private static boolean in(GrowingTree tree, TilePath path) {
        long full = tree.fullTiles(path.level());
        return path.index() < full
                || path.index() == full && path.width() <= tree.partial(path.level()).size();
    }

    private static Optional<TilePath> path(Path relative) {
        return TilePath.parse(relative.toString().replace('\\', '/'));
    }
}
