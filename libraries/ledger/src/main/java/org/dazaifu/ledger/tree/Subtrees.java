package org.dazaifu.ledger.tree;

import org.dazaifu.ledger.LedgerException;

/** Where proofs take their hashes from: the complete subtrees of a tree. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The root over the entries from {@code index << level} up to, not including, {@code (index +
     * 1) << level}.
     *
     * @param level the height above the leaves; 0 is a leaf
     * @param index the zero-based place within the level
     * @throws LedgerException where the hash cannot be read
     * @throws IndexOutOfBoundsException where the tree does not have all those entries
     */
    TreeHash hash(int level, long index) throws LedgerException;
}
