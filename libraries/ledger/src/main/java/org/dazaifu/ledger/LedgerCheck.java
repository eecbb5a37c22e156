package org.dazaifu.ledger;

import java.util.List;

/**
 * What a check of a ledger found.
 *
 * @param head the head of what is there, computed from the entries as far as they can be read
 * @param faults everything that does not verify, in the order of the file, at most {@value
 *     #MAX_FAULTS}; empty where the ledger is intact
 * @param faultCount how many faults there are in all
 * @param tornBytes bytes behind the last complete entry: an append that was never acknowledged, as
 *     a killed run leaves it. Not a fault; the next append removes them
 */
public record LedgerCheck(Head head, List<Fault> faults, long faultCount, long tornBytes) {

    /** How many faults are kept; the rest is only counted. */
    public static final int MAX_FAULTS = 100;

    public LedgerCheck {
        faults = List.copyOf(faults);
    }

    /** Whether nothing contradicts anything. */
    public boolean intact() {
        return faultCount == 0;
    }

    /**
     * One place that does not verify.
     *
     * @param index the zero-based place of the entry; the expected size where entries are missing
     *     at the end
     * @param offset where it begins in the file, in bytes
     * @param expected what has to be there
     * @param found what is there
     */
    public record Fault(long index, long offset, String expected, String found) {}
}
