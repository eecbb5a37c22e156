package org.dazaifu.ledger.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.tree.TreeHash;

/**
 * Neighbouring hashes of a tree, from 1 to 256: C2SP tlog-tiles, "Merkle Tree".
 *
 * @param hashes from left to right
 */
record Tile(List<TreeHash> hashes) {

    /** How many hashes a full tile has. */
    static final int WIDTH = 256;

    /** The height of the tree of which a full tile holds the leaves. */
    static final int HEIGHT = 8;

    Tile {
        hashes = List.copyOf(hashes);
        if (hashes.isEmpty() || hashes.size() > WIDTH) {
            throw new IllegalArgumentException("a tile has no " + hashes.size() + " hashes");
        }
    }

    /** How many full tiles a tree of that size has at a level. */
    static long full(int level, long size) {
        return level == TilePath.MAX_LEVEL ? 0 : size >> (HEIGHT * (level + 1));
    }

    /** How many hashes the partial tile of a tree of that size has at a level; may be none. */
    static int partialWidth(int level, long size) {
        return (int) ((size >> (HEIGHT * level)) % WIDTH);
    }

    /** Reads the hashes of a tile of that width. */
    static Parsed<Tile> parse(String where, int width, byte[] bytes) {
        if (bytes.length != width * TreeHash.LENGTH) {
            return Parsed.malformed(
                    where, width * TreeHash.LENGTH + " bytes", bytes.length + " bytes");
        }
        List<TreeHash> hashes = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            hashes.add(TreeHash.at(bytes, i * TreeHash.LENGTH));
        }
        return new Parsed.Valid<>(new Tile(hashes));
    }

    /** The tile with its first so many hashes. */
    Tile first(int width) {
        return new Tile(hashes.subList(0, width));
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * TreeHash.LENGTH);
        hashes.forEach(h -> bytes.put(h.bytes()));
        return bytes.array();
    }

    /** The root of the complete tree of that height over its hashes, from the given one on. */
    static TreeHash root(List<TreeHash> hashes, int from, int height) {
        if (height == 0) {
            return hashes.get(from);
        }
        int half = 1 << (height - 1);
        return TreeHash.node(root(hashes, from, height - 1), root(hashes, from + half, height - 1));
    }
}
