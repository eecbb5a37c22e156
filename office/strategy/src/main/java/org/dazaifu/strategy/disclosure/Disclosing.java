package org.dazaifu.strategy.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.facts.ReadinessSource;
import org.dazaifu.strategy.record.StrategyRecord;

/** Decides what may be told, release by release. */
public final class Disclosing {

    private Disclosing() {}

    /**
     * Decides.
     *
     * @param cases all that could be verified; which of them count is decided here
     * @param breakdowns the tables that are wanted; to be the same in every report
     */
    public static Disclosure of(
            Strategy strategy,
            StrategyRecord record,
            Optional<CaseShelf> cases,
            Optional<ReadinessSource> readiness,
            List<Breakdown> breakdowns,
            LocalDate asOf) {
        throw new UnsupportedOperationException();
    }
}
