package org.dazaifu.ledger.log;

import java.io.IOException;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.tree.Subtrees;
import org.dazaifu.ledger.tree.TreeHash;

/**
 * The tree of the first so many entries of a log, read from its tiles and from nothing else.
 *
 * @param size for which there is a checkpoint, so that its partial tiles are there
 */
record TiledTree(TileStore tiles, long size) implements Subtrees {

    @Override
    public TreeHash hash(int level, long index) throws LedgerException {
        int tileLevel = level / Tile.HEIGHT;
        int height = level % Tile.HEIGHT;
        long first = index << height;
        long tile = first / Tile.WIDTH;
        int width =
                tile < Tile.full(tileLevel, size) ? Tile.WIDTH : Tile.partialWidth(tileLevel, size);
        TilePath path = new TilePath(tileLevel, tile, width);
        try {
            return switch (tiles.readOrFull(path)) {
                case Parsed.Valid<Tile>(Tile read) ->
                        Tile.root(read.hashes(), (int) (first % Tile.WIDTH), height);
                case Parsed.Malformed<Tile>(Fault fault) ->
                        throw new LedgerException(
                                LedgerException.Code.BROKEN, fault.sentence(), null);
            };
        } catch (IOException e) {
            throw new LedgerException(LedgerException.Code.IO, path + ": " + e.getMessage(), e);
        }
    }
}
