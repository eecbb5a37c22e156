package org.dazaifu.strategy.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.casebook.CaseHistory;
import org.dazaifu.casebook.CaseRecord;
import org.dazaifu.casebook.milestone.CaseMilestones;
import org.dazaifu.sharing.record.CaseSharing;
import org.dazaifu.strategy.facts.CaseFacts.Released;

/** Takes out of a verified case what views are made of. */
final class CaseFactsReader {

    private CaseFactsReader() {}

    /**
     * Reads.
     *
     * @throws IllegalArgumentException with a sentence where the case says something impossible
     */
    static CaseFacts of(CaseRecord record) {
        List<Released> releases = new ArrayList<>();
        for (CaseAct act : record.acts()) {
            Instant time = act.time();
            if (act.name().equals(CaseSharing.RELEASED)) {
                if (time == null) {
                    throw new IllegalArgumentException("a release was made at no time");
                }
                releases.add(new Released(time, act.text("audience")));
            }
        }
        return new CaseFacts(
                record.header().id().toString(),
                record.header().marking().label().toLowerCase(Locale.ROOT),
                record.header().created(),
                CaseHistory.of(record),
                releases,
                CaseMilestones.of(record.acts()));
    }
}
