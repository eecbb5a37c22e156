package org.dazaifu.ledger.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;

/**
 * A tree to which entries are added, of which only the right edge is in memory: one root a complete
 * subtree, and at most 255 hashes a level of tiles. Full tiles are handed out as they fill.
 */
final class GrowingTree {

    /** Where full tiles go. */
    @FunctionalInterface
    interface FullTiles {
        void filled(TilePath path, Tile tile) throws IOException;
    }

    /** By height: the root of the complete subtree that the size has a bit for. */
    private final @Nullable TreeHash[] roots = new TreeHash[Long.SIZE];

    private final List<List<TreeHash>> edge = new ArrayList<>();
    private long size;

    GrowingTree() {
        for (int level = 0; level <= TilePath.MAX_LEVEL; level++) {
            edge.add(new ArrayList<>(Tile.WIDTH));
        }
    }

    /** Adds an entry's hash. */
    void add(TreeHash leaf, FullTiles sink) throws IOException {
        TreeHash hash = leaf;
        int height = 0;
        place(0, hash, sink);
        for (TreeHash left = roots[0]; left != null; left = roots[height]) {
            hash = TreeHash.node(left, hash);
            roots[height] = null;
            height++;
            if (height % Tile.HEIGHT == 0) {
                place(height / Tile.HEIGHT, hash, sink);
            }
        }
        roots[height] = hash;
        size++;
    }

    private void place(int level, TreeHash hash, FullTiles sink) throws IOException {
        List<TreeHash> hashes = edge.get(level);
        hashes.add(hash);
        if (hashes.size() == Tile.WIDTH) {
            sink.filled(TilePath.full(level, fullTiles(level)), new Tile(hashes));
            hashes.clear();
        }
    }

    long size() {
        return size;
    }

    TreeHead head() {
        TreeHash root = null;
        for (TreeHash left : roots) {
            if (left != null) {
                root = root == null ? left : TreeHash.node(left, root);
            }
        }
        return root == null ? TreeHead.EMPTY : new TreeHead(size, root);
    }

    /** How many full tiles there are at a level. */
    long fullTiles(int level) {
        return Tile.full(level, size);
    }

    /** The hashes of the partial tile at a level, from left to right; may be none. */
    List<TreeHash> partial(int level) {
        return List.copyOf(edge.get(level));
    }
}
