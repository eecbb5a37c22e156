package org.dazaifu.ledger.log;

import org.dazaifu.ledger.tree.TreeHash;

/**
 * One entry of a log.
 *
 * @param index its zero-based place
 * @param payload what was recorded: one line of text
 * @param hash its hash as a leaf of the tree
 */
public record LogEntry(long index, String payload, TreeHash hash) {}
