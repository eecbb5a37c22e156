package org.dazaifu.casebook;

import java.time.Instant;
import java.util.List;
import org.dazaifu.ledger.tree.TreeHead;

/**
 * What the products of a case are made from.
 *
 * @param header what identifies the case
 * @param result what was found
 * @param evidence what it was found in
 * @param examples some sightings with their fields
 * @param ledger the ledger's head when the results were made
 * @param made when they were made
 */
public record CaseContent(
        CaseHeader header,
        CaseResult result,
        Acquisition evidence,
        List<RuleExamples> examples,
        TreeHead ledger,
        Instant made) {

    public CaseContent {
        examples = List.copyOf(examples);
    }
}
