package org.dazaifu.ledger.tree;

import java.util.List;

/** The Merkle tree hash as RFC 6962, section 2.1, defines it: slow, and plainly right. */
final class ReferenceTree {

    private ReferenceTree() {}

    static TreeHash root(List<byte[]> entries) {
        int size = entries.size();
        if (size == 0) {
            return TreeHash.EMPTY;
        }
        if (size == 1) {
            return TreeHash.leaf(entries.getFirst());
        }
        int left = 1;
        while (left * 2 < size) {
            left *= 2;
        }
        return TreeHash.node(root(entries.subList(0, left)), root(entries.subList(left, size)));
    }

    static TreeHead head(List<byte[]> entries) {
        return new TreeHead(entries.size(), root(entries));
    }

    /** Proofs whose hashes are all computed by the definition. */
    static Proofs proofs(List<byte[]> entries) {
        return new Proofs((level, index) ->
                root(entries.subList((int) (index << level), (int) ((index + 1) << level))));
    }
}
