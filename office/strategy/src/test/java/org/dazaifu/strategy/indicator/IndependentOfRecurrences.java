package org.dazaifu.strategy.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.strategy.generated.GeneratedCase;
import org.dazaifu.strategy.generated.GeneratedCase.Affected;
import org.dazaifu.strategy.generated.GeneratedCase.Dated;
import org.dazaifu.strategy.generated.GeneratedCase.Results;
import org.dazaifu.strategy.indicator.IndependentFigures.Expected;

/** Figures of techniques that came back. */
final class IndependentOfRecurrences extends IndependentCases {

    IndependentOfRecurrences(List<GeneratedCase> all, Instant moment, Instant begin) {
        super(all, moment, begin);
    }

    Expected recurrences(boolean days) {
        int n = 0;
        int yes = 0;
        List<Double> values = new ArrayList<>();
        for (GeneratedCase one : cases) {
            Affected affected = affected(one);
            Results found = found(one);
            if (affected == null || found == null || !counts(at(one))) {
                continue;
            }
            for (String technique : found.techniques()) {
                n++;
                Instant last = null;
                for (GeneratedCase other : cases) {
                    Affected before = affected(other);
                    Results earlier = found(other);
                    Dated closed = other.closed;
                    if (before != null
                            && before.victim().equals(affected.victim())
                            && earlier != null
                            && earlier.techniques().contains(technique)
                            && closed != null
                            && known(closed)
                            && at(other).isBefore(at(one))
                            && !closed.at().isAfter(at(one))
                            && (last == null || closed.at().isAfter(last))) {
                        last = closed.at();
                    }
                }
                if (last != null) {
                    yes++;
                    values.add(days(last, at(one)));
                }
            }
        }
        return days ? quantile(values, 0.5) : share(yes, n);
    }
}
