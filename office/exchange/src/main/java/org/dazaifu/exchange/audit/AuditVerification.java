package org.dazaifu.exchange.audit;

import java.util.Optional;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.tree.TreeHead;

/**
 * What a verification of an audit log found.
 *
 * @param head the head of the rows that are there, up to the first fault
 * @param fault the first thing that is wrong; empty where nothing is
 */
public record AuditVerification(TreeHead head, Optional<Fault> fault) {

    /** Whether everything is as it was signed. */
    public boolean intact() {
        return fault.isEmpty();
    }
}
