package org.dazaifu.ledger.tree;

/**
 * What a tree is in short: how many entries it has and its root, which depends on each of them and
 * on their order. Whoever keeps a head can later tell whether the log was cut off or rewritten.
 *
 * @param size how many entries
 * @param root the Merkle tree hash over them, RFC 6962, section 2.1
 */
public record TreeHead(long size, TreeHash root) {

    /** The head of a tree without entries. */
    public static final TreeHead EMPTY = new TreeHead(0, TreeHash.EMPTY);

    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no " + size + " entries");
        }
        if (size == 0 && !root.equals(TreeHash.EMPTY)) {
            throw new IllegalArgumentException("the root of no entries is the hash of nothing");
        }
    }
}
