package org.dazaifu.ledger.tree;

import java.util.List;
import java.util.Objects;

/**
 * The shortest list of hashes by which whoever holds an entry can compute the root of a tree that
 * contains it (an audit path, RFC 6962, section 2.1.1).
 *
 * <p>Guarantees: where it verifies, the entry is in the tree with that root at that place, unless
 * SHA-256 is broken. Does not guarantee that the root is anyone's; that is what a checkpoint is
 * for.
 *
 * @param index the zero-based place of the entry
 * @param size how many entries the tree has
 * @param path from the leaf's sibling up
 */
public record InclusionProof(long index, long size, List<TreeHash> path) {

    public InclusionProof {
        Objects.checkIndex(index, size);
        path = List.copyOf(path);
    }

    /** Whether it leads from a leaf's hash to the root of a tree; RFC 9162, section 2.1.3.2. */
    public boolean verifies(TreeHash leaf, TreeHead head) {
        if (head.size() != size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        TreeHash root = leaf;
        for (TreeHash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                root = TreeHash.node(sibling, root);
                int skipped = Long.numberOfTrailingZeros(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                root = TreeHash.node(root, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && root.equals(head.root());
    }
}
