package org.dazaifu.ledger.log;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.ledger.Fault;

/** The faults of one verification: the first of them, and how many there are. */
final class FaultList {

    private final List<Fault> faults = new ArrayList<>();
    private long count;

    void add(String where, String expected, String found) {
        add(new Fault(where, expected, found));
    }

    void add(Fault fault) {
        count++;
        if (faults.size() < LogVerification.MAX_FAULTS) {
            faults.add(fault);
        }
    }

    List<Fault> first() {
        return faults;
    }

    long count() {
        return count;
    }
}
