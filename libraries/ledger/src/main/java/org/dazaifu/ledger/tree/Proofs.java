package org.dazaifu.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dazaifu.ledger.LedgerException;

/**
 * Makes roots and proofs by the recursions of RFC 6962, sections 2.1.1 and 2.1.2, taking only
 * complete subtrees from where they are kept; a proof in a tree of n entries asks for about log²(n)
 * of them.
 */
public final class Proofs {

    private final Subtrees subtrees;

    public Proofs(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The head of the first entries of the tree. */
    public TreeHead head(long size) throws LedgerException {
        return size == 0 ? TreeHead.EMPTY : new TreeHead(size, root(0, size));
    }

    /**
     * Proves that an entry is in a tree.
     *
     * @param index the zero-based place of the entry
     * @param size how many of the first entries the tree has
     * @throws IndexOutOfBoundsException where the entry is not in it
     */
    public InclusionProof inclusion(long index, long size) throws LedgerException {
        Objects.checkIndex(index, size);
        List<TreeHash> path = new ArrayList<>();
        path(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /**
     * Proves that a tree begins with all entries of an earlier one, in the same order.
     *
     * @throws IndexOutOfBoundsException where the earlier is the larger one
     */
    public ConsistencyProof consistency(long earlier, long later) throws LedgerException {
        Objects.checkFromToIndex(0, earlier, later);
        List<TreeHash> path = new ArrayList<>();
        if (earlier > 0) {
            subproof(earlier, 0, later, true, path);
        }
        return new ConsistencyProof(earlier, later, path);
    }

    /** MTH(D[begin:begin+size]), where begin is a multiple of a power of two not below the size. */
    private TreeHash root(long begin, long size) throws LedgerException {
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return subtrees.hash(level, begin >> level);
        }
        long left = split(size);
        return TreeHash.node(root(begin, left), root(begin + left, size - left));
    }

    /** PATH(m, D[begin:begin+size]), RFC 6962, section 2.1.1. */
    private void path(long m, long begin, long size, List<TreeHash> path) throws LedgerException {
        if (size == 1) {
            return;
        }
        long left = split(size);
        if (m < left) {
            path(m, begin, left, path);
            path.add(root(begin + left, size - left));
        } else {
            path(m - left, begin + left, size - left, path);
            path.add(root(begin, left));
        }
    }

    /** SUBPROOF(m, D[begin:begin+size], known), RFC 6962, section 2.1.2. */
    private void subproof(long m, long begin, long size, boolean known, List<TreeHash> path)
            throws LedgerException {
        if (m == size) {
            if (!known) {
                path.add(root(begin, size));
            }
            return;
        }
        long left = split(size);
        if (m <= left) {
            subproof(m, begin, left, known, path);
            path.add(root(begin + left, size - left));
        } else {
            subproof(m - left, begin + left, size - left, false, path);
            path.add(root(begin, left));
        }
    }

    /** The largest power of two smaller than a size of two or more. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
