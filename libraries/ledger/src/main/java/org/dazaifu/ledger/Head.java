package org.dazaifu.ledger;

/**
 * A short statement about a whole ledger: how many entries it has, and a digest that depends on
 * each of them and on their order. Whoever keeps a head elsewhere can later tell whether the ledger
 * was cut off behind it or rewritten before it.
 *
 * @param size how many entries
 * @param root the digest over them; {@link Digest#NONE} for an empty ledger
 */
public record Head(long size, Digest root) {

    /** The head of a ledger without entries. */
    public static final Head EMPTY = new Head(0, Digest.NONE);

    public Head {
        if (size < 0) {
            throw new IllegalArgumentException("a ledger has no " + size + " entries");
        }
        if (size == 0 && !root.equals(Digest.NONE)) {
            throw new IllegalArgumentException("an empty ledger has no digest");
        }
    }
}
