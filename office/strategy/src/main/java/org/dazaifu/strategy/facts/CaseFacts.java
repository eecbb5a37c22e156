package org.dazaifu.strategy.facts;

import java.time.Instant;
import java.util.List;
import org.dazaifu.casebook.CaseHistory;
import org.dazaifu.casebook.milestone.CaseMilestones;

/**
 * What one verified case says that views are made of.
 *
 * @param opened when the case was created
 * @param history what its investigations found and analysts made of it
 * @param releases in the order in which they were made
 */
public record CaseFacts(
        String id,
        String marking,
        Instant opened,
        CaseHistory history,
        List<Released> releases,
        CaseMilestones milestones) {

    /** A release to an audience. */
    public record Released(Instant at, String audience) {}

    public CaseFacts {
        releases = List.copyOf(releases);
    }
}
