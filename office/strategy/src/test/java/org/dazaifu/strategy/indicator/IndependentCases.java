package org.dazaifu.strategy.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dazaifu.strategy.generated.GeneratedCase;
import org.dazaifu.strategy.generated.GeneratedCase.Affected;
import org.dazaifu.strategy.generated.GeneratedCase.Dated;
import org.dazaifu.strategy.generated.GeneratedCase.Results;
import org.dazaifu.strategy.indicator.IndependentFigures.Expected;
import org.jspecify.annotations.Nullable;

/** What was known of generated cases at a moment, in plain loops. */
class IndependentCases {

    final List<GeneratedCase> cases = new ArrayList<>();
    final Instant moment;
    private final Instant begin;

    IndependentCases(List<GeneratedCase> all, Instant moment, Instant begin) {
        this.moment = moment;
        this.begin = begin;
        for (GeneratedCase one : all) {
            if (!one.opened.isAfter(moment)) {
                cases.add(one);
            }
        }
    }

    boolean counts(Instant at) {
        return !at.isBefore(begin) && !at.isAfter(moment);
    }

    boolean known(@Nullable Dated when) {
        return when != null && !when.known().isAfter(moment);
    }

    /** The newest results by a moment. */
    static @Nullable Results by(GeneratedCase one, Instant when) {
        Results newest = null;
        for (Results results : one.results) {
            if (!results.made().isAfter(when)) {
                newest = results;
            }
        }
        return newest;
    }

    @Nullable Results found(GeneratedCase one) {
        return by(one, moment);
    }

    @Nullable Instant first(GeneratedCase one) {
        Results found = found(one);
        return found == null ? null : found.first();
    }

    Instant at(GeneratedCase one) {
        Instant first = first(one);
        return first == null ? one.opened : first;
    }

    @Nullable Affected affected(GeneratedCase one) {
        Affected affected = one.affected;
        return affected != null && known(affected.when()) ? affected : null;
    }

    static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 3_600_000.0;
    }

    static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 86_400_000.0;
    }

    static Expected quantile(List<Double> values, double q) {
        if (values.isEmpty()) {
            return new Expected(0, 0);
        }
        Collections.sort(values);
        double place = (values.size() - 1) * q;
        int below = (int) place;
        double low = values.get(below);
        double high = values.get(Math.min(below + 1, values.size() - 1));
        return new Expected(low + (place - below) * (high - low), values.size());
    }

    static Expected total(List<Double> values, boolean mean) {
        Collections.sort(values);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return new Expected(mean ? sum / values.size() : sum, values.size());
    }

    static Expected share(int yes, int n) {
        return new Expected(yes / (double) n, n);
    }
}
