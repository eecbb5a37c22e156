package org.dazaifu.strategy.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.strategy.generated.GeneratedCase;
import org.dazaifu.strategy.generated.GeneratedCase.Affected;
import org.dazaifu.strategy.generated.GeneratedCase.Dated;
import org.dazaifu.strategy.generated.GeneratedCase.Loss;
import org.dazaifu.strategy.generated.GeneratedCase.Release;
import org.dazaifu.strategy.indicator.IndependentFigures.Expected;

/** Figures of assistance, releases and losses. */
final class IndependentOfWork extends IndependentCases {

    IndependentOfWork(List<GeneratedCase> all, Instant moment, Instant begin) {
        super(all, moment, begin);
    }

    enum Wanted {
        COUNT,
        USED,
        WITHDRAWN,
        HOURS
    }

    Expected assistanceDays(boolean median) {
        List<Double> values = new ArrayList<>();
        for (GeneratedCase one : cases) {
            one.assistance.forEach(asked -> {
                Dated received = asked.received();
                if (known(asked.asked())
                        && counts(asked.asked().at())
                        && received != null
                        && known(received)) {
                    values.add(days(asked.asked().at(), received.at()));
                }
            });
        }
        return median ? quantile(values, 0.5) : total(values, true);
    }

    Expected releases(Wanted wanted) {
        int n = 0;
        int yes = 0;
        List<Double> values = new ArrayList<>();
        for (GeneratedCase one : cases) {
            for (Release release : one.releases) {
                if (!release.audience().equals("jp-operators") && counts(release.at())) {
                    n++;
                    if (wanted == Wanted.USED
                            ? known(release.used())
                            : known(release.withdrawn())) {
                        yes++;
                    }
                    Instant first = first(one);
                    if (first != null) {
                        values.add(hours(first, release.at()));
                    }
                }
            }
        }
        return switch (wanted) {
            case COUNT -> new Expected(n, n);
            case USED, WITHDRAWN -> share(yes, n);
            case HOURS -> quantile(values, 0.5);
        };
    }

    Expected losses(String certainty, boolean criticalOnly, boolean total) {
        List<Double> values = new ArrayList<>();
        for (GeneratedCase one : cases) {
            Affected affected = affected(one);
            if (criticalOnly && (affected == null || !affected.critical())) {
                continue;
            }
            for (Loss loss : one.losses) {
                Instant undone = loss.undone();
                if (known(loss.when())
                        && counts(loss.when().at())
                        && (undone == null || undone.isAfter(moment))
                        && loss.currency().equals("JPY")
                        && (certainty.isEmpty() || loss.certainty().equals(certainty))) {
                    values.add((double) loss.amount());
                }
            }
        }
        return total ? total(values, false) : quantile(values, 0.5);
    }
}
