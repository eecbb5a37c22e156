package org.dazaifu.ledger;

/**
 * One entry of a ledger.
 *
 * @param index its zero-based place
 * @param payload what was recorded: one line of text
 * @param head the ledger's head just behind this entry
 */
public record Entry(long index, String payload, Head head) {}
