package org.dazaifu.ledger.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.tree.TreeHash;

/**
 * The tree of a log that is being written, with its tiles and offsets on the disk. Full tiles are
 * there before the offset that says so; so whatever moment a writer is killed at, the offsets count
 * only tiles that are whole.
 */
final class TreeFiles implements AutoCloseable {

    /** A full tile that is not yet on the disk. */
    private record Filled(TilePath path, Tile tile) {}

    private static final int MOST_PENDING = 256;

    private final TileStore tiles;
    private final OffsetFile offsets;
    private final GrowingTree tree;
    private final List<Filled> filled = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();

    private TreeFiles(TileStore tiles, OffsetFile offsets, GrowingTree tree) {
        this.tiles = tiles;
        this.offsets = offsets;
        this.tree = tree;
    }

    /** The tree as far as its full tiles reach; the entries behind them are still to be added. */
    static TreeFiles open(LogDirectory directory) throws IOException, LedgerException {
        TileStore tiles = new TileStore(directory.path());
        OffsetFile offsets = OffsetFile.open(directory.offsets());
        try {
            TreeFiles opened =
                    new TreeFiles(tiles, offsets, GrowingTree.over(offsets.count(), tiles));
            offsets = null;
            return opened;
        } finally {
            if (offsets != null) {
                offsets.close();
            }
        }
    }

    GrowingTree tree() {
        return tree;
    }

    /** Where the last bundle of 256 entries that begins at or before an entry does, in bytes. */
    long bundle(long index) throws IOException {
        return offsets.end(Math.min(index / Tile.WIDTH, offsets.count()));
    }

    /** Which entry that bundle begins with. */
    long bundleStart(long index) {
        return Math.min(index / Tile.WIDTH, offsets.count()) * Tile.WIDTH;
    }

    /** Adds an entry that is on the disk and ends at an offset. */
    void add(TreeHash leaf, long end) throws IOException, LedgerException {
        tree.add(leaf, (path, tile) -> filled.add(new Filled(path, tile)));
        if (tree.size() % Tile.WIDTH == 0) {
            ends.add(end);
            if (ends.size() == MOST_PENDING) {
                flush();
            }
        }
    }

    /** Puts the full tiles on the disk, then the offsets. */
    void flush() throws IOException {
        if (filled.isEmpty()) {
            return;
        }
        for (Filled full : filled) {
            tiles.write(full.path(), full.tile());
        }
        tiles.force();
        offsets.append(ends);
        for (Filled full : filled) {
            tiles.removePartials(full.path());
        }
        filled.clear();
        ends.clear();
    }

    /** Puts the partial tiles of the tree as it is now on the disk. */
    void writePartials() throws IOException {
        for (int level = 0; level <= TilePath.MAX_LEVEL; level++) {
            List<TreeHash> hashes = tree.partial(level);
            if (!hashes.isEmpty()) {
                tiles.write(
                        new TilePath(level, tree.fullTiles(level), hashes.size()),
                        new Tile(hashes));
            }
        }
        tiles.force();
    }

    @Override
    public void close() throws IOException {
        offsets.close();
    }
}
