package org.dazaifu.ledger.log;

import java.util.List;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.tree.TreeHead;

/**
 * What a verification of a log found.
 *
 * @param head the head of what is there, computed from the entries
 * @param covered how many of the first entries the checkpoint covers, where it was believed; the
 *     others are durable, but not yet protected against who can write to the directory
 * @param anchoring whether an authority vouches for a time
 * @param faults everything that does not verify, at most {@value #MAX_FAULTS}
 * @param faultCount how many faults there are in all
 * @param tornBytes bytes behind the last entry: an append that was never acknowledged, as a killed
 *     run leaves it. Not a fault
 * @param bytes how many bytes of entries were read
 */
public record LogVerification(
        TreeHead head,
        long covered,
        Anchoring anchoring,
        List<Fault> faults,
        long faultCount,
        long tornBytes,
        long bytes) {

    /** How many faults are kept; the rest is only counted. */
    public static final int MAX_FAULTS = 100;

    public LogVerification {
        faults = List.copyOf(faults);
    }

    /** Whether nothing contradicts anything. */
    public boolean intact() {
        return faultCount == 0;
    }
}
