package org.dazaifu.ledger.tree;

import java.util.List;
import java.util.Objects;

/**
 * The shortest list of hashes by which whoever holds the heads of two trees can tell that the later
 * begins with all entries of the earlier, in the same order (RFC 6962, section 2.1.2).
 *
 * <p>Guarantees: where it verifies, nothing was changed, dropped, moved or inserted among the
 * earlier entries, unless SHA-256 is broken. Says nothing of the entries that came after.
 *
 * @param earlier how many entries the earlier tree has
 * @param later how many the later one has
 * @param path empty where the earlier tree is empty or both have the same size
 */
public record ConsistencyProof(long earlier, long later, List<TreeHash> path) {

    public ConsistencyProof {
        Objects.checkFromToIndex(0, earlier, later);
        path = List.copyOf(path);
    }

    /** Whether it leads from the one head to the other; RFC 9162, section 2.1.4.2. */
    public boolean verifies(TreeHead old, TreeHead current) {
        if (old.size() != earlier || current.size() != later) {
            return false;
        }
        if (earlier == 0 || earlier == later) {
            return path.isEmpty() && (earlier == 0 || old.root().equals(current.root()));
        }
        // A complete earlier tree is a subtree of the later one: its root is not repeated.
        boolean complete = Long.bitCount(earlier) == 1;
        if (!complete && path.isEmpty()) {
            return false;
        }
        int skipped = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >> skipped;
        long last = (later - 1) >> skipped;
        TreeHash first = complete ? old.root() : path.getFirst();
        TreeHash oldRoot = first;
        TreeHash newRoot = first;
        for (TreeHash hash : path.subList(complete ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldRoot = TreeHash.node(hash, oldRoot);
                newRoot = TreeHash.node(hash, newRoot);
                int skip = Long.numberOfTrailingZeros(node);
                node >>= skip;
                last >>= skip;
            } else {
                newRoot = TreeHash.node(newRoot, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && oldRoot.equals(old.root()) && newRoot.equals(current.root());
    }
}
