package org.dazaifu.ledger;

/**
 * One place that does not verify.
 *
 * @param where what it is about, such as {@code entry 12} or {@code tile/0/003}
 * @param expected what has to be there
 * @param found what is there
 */
public record Fault(String where, String expected, String found) {

    /** The same fault of a part, as one of the whole that it is in. */
    public Fault in(String whole) {
        return new Fault(whole + ", " + where, expected, found);
    }

    /** The fault as a sentence. */
    public String sentence() {
        return where + ": expected " + expected + ", found " + found;
    }
}
