package org.dazaifu.ledger.log;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.tree.Proofs;
import org.dazaifu.ledger.tree.Subtrees;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;

/**
 * A tree to which entries are added, of which only the tiles at its right edge are in memory: at
 * most 255 hashes a level. Full tiles are handed out as they fill and asked for again for proofs;
 * the head needs none of them.
 */
final class GrowingTree implements Subtrees {

    /** Where full tiles go. */
    @FunctionalInterface
    interface FullTiles {
        void filled(TilePath path, Tile tile) throws LedgerException;
    }

    /** Where full tiles come from. */
    @FunctionalInterface
    interface TileSource {
        Tile full(int level, long index) throws LedgerException;
    }

    private final TileSource source;
    private final List<List<TreeHash>> edge = new ArrayList<>();
    private long size;

    /** A tree without entries. */
    GrowingTree(TileSource source) {
        this.source = source;
        for (int level = 0; level <= TilePath.MAX_LEVEL; level++) {
            edge.add(new ArrayList<>(Tile.WIDTH));
        }
    }

    /** The tree over the entries of so many full tiles, of which it reads at most 255 a level. */
    static GrowingTree over(long tiles, TileSource source) throws LedgerException {
        GrowingTree tree = new GrowingTree(source);
        tree.size = tiles * Tile.WIDTH;
        long full = tiles;
        for (int level = 0; full > 0; level++) {
            for (long index = full - full % Tile.WIDTH; index < full; index++) {
                Tile tile = source.full(level, index);
                tree.edge.get(level + 1).add(Tile.root(tile.hashes(), 0, Tile.HEIGHT));
            }
            full /= Tile.WIDTH;
        }
        return tree;
    }

    /** Adds an entry's hash. */
    void add(TreeHash leaf, FullTiles sink) throws LedgerException {
        size++;
        TreeHash hash = leaf;
        for (int level = 0; ; level++) {
            List<TreeHash> hashes = edge.get(level);
            hashes.add(hash);
            if (hashes.size() < Tile.WIDTH) {
                return;
            }
            Tile tile = new Tile(hashes);
            hashes.clear();
            sink.filled(TilePath.full(level, fullTiles(level) - 1), tile);
            hash = Tile.root(tile.hashes(), 0, Tile.HEIGHT);
        }
    }

    long size() {
        return size;
    }

    TreeHead head() throws LedgerException {
        return new Proofs(this).head(size);
    }

    /** How many full tiles there are at a level. */
    long fullTiles(int level) {
        return level == TilePath.MAX_LEVEL ? 0 : size >> (Tile.HEIGHT * (level + 1));
    }

    /** The hashes of the partial tile at a level, from left to right; may be none. */
    List<TreeHash> partial(int level) {
        return List.copyOf(edge.get(level));
    }

    @Override
    public TreeHash hash(int level, long index) throws LedgerException {
        int tileLevel = level / Tile.HEIGHT;
        int height = level % Tile.HEIGHT;
        long first = index << height;
        long tile = first / Tile.WIDTH;
        List<TreeHash> hashes =
                tile < fullTiles(tileLevel)
                        ? source.full(tileLevel, tile).hashes()
                        : edge.get(tileLevel);
        return Tile.root(hashes, (int) (first % Tile.WIDTH), height);
    }
}
