package org.dazaifu.ledger.log;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.tree.TreeHead;

/** What checkpoints and kept heads say of a log, held against it while it is read. */
final class HeadClaims {

    private record Claim(String where, TreeHead head) {}

    private final SortedMap<Long, List<Claim>> claims = new TreeMap<>();
    private final FaultList faults;

    HeadClaims(FaultList faults) {
        this.faults = faults;
    }

    void add(String where, TreeHead head) {
        claims.computeIfAbsent(head.size(), _ -> new ArrayList<>()).add(new Claim(where, head));
    }

    /** Compares every claim about a tree of this size. */
    void meet(GrowingTree tree) throws LedgerException {
        if (claims.isEmpty() || claims.firstKey() != tree.size()) {
            return;
        }
        TreeHead found = tree.head();
        for (Claim claim : claims.remove(tree.size())) {
            if (!claim.head().equals(found)) {
                faults.add(
                        claim.where(),
                        "the root %s of %d entries".formatted(found.root(), found.size()),
                        claim.head().root().hex());
            }
        }
    }

    /** Notes every claim about more entries than there are. */
    void end(long size) {
        claims.values().stream()
                .flatMap(List::stream)
                .forEach(claim ->
                        faults.add(
                                LogDirectory.ENTRIES,
                                "%d entries, as %s says"
                                        .formatted(claim.head().size(), claim.where()),
                                size + " entries"));
    }
}
