package org.dazaifu.ledger.log;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.dazaifu.ledger.tree.TreeHead;

/** What checkpoints and kept heads say of a log, held against it while it is read. */
final class HeadClaims {

    private record Claim(String where, TreeHead head) {}

    private final NavigableMap<Long, List<Claim>> claims = new TreeMap<>();
    private final FaultList faults;

    HeadClaims(FaultList faults) {
        this.faults = faults;
    }

    void add(String where, TreeHead head) {
        claims.computeIfAbsent(head.size(), _ -> new ArrayList<>()).add(new Claim(where, head));
    }

    /** Compares every claim about a tree of this size. */
    void meet(GrowingTree tree) {
        if (claims.isEmpty() || claims.firstKey() != tree.size()) {
            return;
        }
        TreeHead found = tree.head();
        for (Claim claim : claims.pollFirstEntry().getValue()) {
            if (!claim.head().equals(found)) {
                faults.add(
                        LogDirectory.ENTRIES,
                        "%d entries with the root %s, as %s says"
                                .formatted(found.size(), claim.head().root(), claim.where()),
                        "the root " + found.root());
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
