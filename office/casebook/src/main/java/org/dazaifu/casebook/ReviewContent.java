package org.dazaifu.casebook;

import java.time.Instant;
import java.util.List;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.Change;

/**
 * What the products of a review are made from.
 *
 * @param header what identifies the case
 * @param changes every change so far, undone ones included
 * @param machine the assessment without any of them
 * @param analyst the assessment with them
 * @param knowledge which base of facts both used
 * @param made when it was made
 */
public record ReviewContent(
        CaseHeader header,
        List<Change> changes,
        Assessment machine,
        Assessment analyst,
        CaseResult.Knowledge knowledge,
        Instant made) {

    public ReviewContent {
        changes = List.copyOf(changes);
    }
}
