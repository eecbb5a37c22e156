package org.dazaifu.casebook;

import java.util.List;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.tree.TreeHead;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who did what to a case and its evidence.
 *
 * @param items every file of evidence, each with the latest that is known of it
 * @param omitted what lay within the evidence and was not acquired, with why
 * @param acts every act, in the order of the ledger
 * @param findings what {@code case.json} says was found, among it what was damaged
 * @param ledger the ledger's head behind the last of the acts
 * @param key what signs the ledger
 */
public record CaseCustody(
        CaseHeader header,
        List<Acquisition.Item> items,
        List<Acquisition.Omitted> omitted,
        List<CaseAct> acts,
        ObjectNode findings,
        TreeHead ledger,
        VerifierKey key) {

    public CaseCustody {
        items = List.copyOf(items);
        omitted = List.copyOf(omitted);
        acts = List.copyOf(acts);
    }
}
