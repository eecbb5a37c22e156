package org.dazaifu.exchange.audit;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;

/**
 * The right edge of a tree: the roots of its complete subtrees, from the largest to the smallest,
 * one for each bit that its size has. Enough to add leaves and to know the root, in {@code O(log
 * n)}.
 */
record CompactRange(long size, List<TreeHash> roots) {

    static final CompactRange EMPTY = new CompactRange(0, List.of());

    CompactRange {
        roots = List.copyOf(roots);
        if (size < 0 || roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a tree of %d leaves has no %d subtrees".formatted(size, roots.size()));
        }
    }

    CompactRange with(TreeHash leaf) {
        List<TreeHash> edge = new ArrayList<>(roots);
        TreeHash right = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            right = TreeHash.node(edge.removeLast(), right);
        }
        edge.add(right);
        return new CompactRange(size + 1, edge);
    }

    TreeHead head() {
        if (roots.isEmpty()) {
            return TreeHead.EMPTY;
        }
        TreeHash root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = TreeHash.node(roots.get(i), root);
        }
        return new TreeHead(size, root);
    }

    /** The roots, 64 hexadecimal digits each. */
    String text() {
        StringBuilder text = new StringBuilder();
        roots.forEach(root -> text.append(root.hex()));
        return text.toString();
    }

    /**
     * Reads {@link #text}.
     *
     * @throws IllegalArgumentException where it is something else
     */
    static CompactRange parse(long size, String text) {
        int digits = 2 * TreeHash.LENGTH;
        if (text.length() != (long) digits * Long.bitCount(size)) {
            throw new IllegalArgumentException(text.length() + " digits of roots");
        }
        List<TreeHash> roots = new ArrayList<>();
        for (int at = 0; at < text.length(); at += digits) {
            roots.add(TreeHash.ofHex(text.substring(at, at + digits)));
        }
        return new CompactRange(size, roots);
    }
}
