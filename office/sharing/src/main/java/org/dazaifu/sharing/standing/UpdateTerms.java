package org.dazaifu.sharing.standing;

import java.time.Instant;
import java.util.Set;

/**
 * What a correction goes by.
 *
 * @param caseId of the case that it is of
 * @param ours the identifiers of the identities under which the office makes objects; what names no
 *     maker is its own too, for the audience has it from nobody else
 * @param at the version of what changes, to the millisecond
 * @param told what the audience is told in words; may be empty
 */
public record UpdateTerms(String caseId, Set<String> ours, Instant at, String told) {

    public UpdateTerms {
        ours = Set.copyOf(ours);
    }
}
