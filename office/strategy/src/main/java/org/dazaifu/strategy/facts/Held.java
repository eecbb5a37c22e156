package org.dazaifu.strategy.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dazaifu.casebook.Assessed;
import org.dazaifu.casebook.CaseFound;
import org.dazaifu.casebook.CaseHistory;
import org.dazaifu.casebook.CaseHistory.Investigated;
import org.dazaifu.casebook.CaseHistory.Reviewed;

/**
 * What the office held of a case at a moment.
 *
 * @param found the newest results
 * @param review the newest review of these results; of earlier results it does not count
 */
record Held(CaseFound found, Optional<Reviewed> review) {

    /** Empty where nothing was found by then. */
    static Optional<Held> at(CaseHistory history, Instant moment) {
        List<Investigated> known =
                history.investigations().stream()
                        .filter(one -> !one.found().made().isAfter(moment))
                        .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Held(
                                known.getLast().found(),
                                known.getLast().reviews().stream()
                                        .filter(one -> !one.known().isAfter(moment))
                                        .reduce((earlier, later) -> later)));
    }

    /** When it was made. */
    Instant since() {
        return review.map(Reviewed::known).orElse(found.made());
    }

    /** The machine's own. */
    Assessed machine() {
        return found.assessed();
    }

    /**
     * The office's: that of its analysts where they reviewed these results, else the machine's;
     * empty where analysts changed something and it is not known what that led to.
     */
    Optional<Assessed> office() {
        return review.isPresent() ? review.get().assessed() : Optional.of(machine());
    }
}
