package org.dazaifu.strategy.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dazaifu.strategy.generated.GeneratedCase;
import org.dazaifu.strategy.generated.GeneratedCase.Results;
import org.dazaifu.strategy.generated.GeneratedCase.Review;
import org.dazaifu.strategy.generated.GeneratedCase.Said;
import org.dazaifu.strategy.generated.GeneratedCase.Truth;
import org.dazaifu.strategy.indicator.IndependentFigures.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Figures of assessments: those that were made before anybody knew who it was, where that came out.
 */
final class IndependentOfAttributions extends IndependentCases {

    IndependentOfAttributions(List<GeneratedCase> all, Instant moment, Instant begin) {
        super(all, moment, begin);
    }

    /** One assessment as it counts. */
    private record Counted(
            GeneratedCase of, Results results, @Nullable Review review, boolean judged) {
        Instant at() {
            return review == null ? results.made() : review.known();
        }

        @Nullable Said said(boolean machine) {
            return machine || review == null ? results.machine() : review.led();
        }
    }

    private List<Counted> counted() {
        List<Counted> all = new ArrayList<>();
        for (GeneratedCase one : cases) {
            Truth truth = one.truth;
            boolean known = truth != null && known(truth.when());
            Instant until = truth != null && known ? truth.when().at() : moment;
            boolean judged = known;
            Results results = by(one, until);
            if (results == null) {
                until = moment;
                judged = false;
                results = found(one);
            }
            if (results != null) {
                Review last = null;
                for (Review review : results.reviews()) {
                    last = review.known().isAfter(until) ? last : review;
                }
                Counted made = new Counted(one, results, last, judged);
                if (counts(made.at())) {
                    all.add(made);
                }
            }
        }
        return all;
    }

    Expected attributed(boolean machine) {
        int yes = 0;
        int n = 0;
        for (Counted one : counted()) {
            Said said = one.said(machine);
            if (said != null) {
                n++;
                if (said.rung().equals("group") || said.rung().equals("state")) {
                    yes++;
                }
            }
        }
        return share(yes, n);
    }

    Expected reviewed() {
        int yes = 0;
        List<Counted> all = counted();
        for (Counted one : all) {
            yes += one.review() == null ? 0 : 1;
        }
        return share(yes, all.size());
    }

    private record Forecast(double probability, boolean came) implements Comparable<Forecast> {
        @Override
        public int compareTo(Forecast other) {
            int order = Double.compare(probability, other.probability);
            return order == 0 ? Boolean.compare(came, other.came) : order;
        }
    }

    private List<Forecast> forecasts(boolean state, boolean machine) {
        List<Forecast> all = new ArrayList<>();
        for (Counted one : counted()) {
            Truth truth = one.of().truth;
            Said said = one.said(machine);
            if (one.judged() && truth != null && said != null) {
                String who = state ? truth.state() : truth.group();
                if (!who.isEmpty()) {
                    all.add(
                            state
                                    ? new Forecast(
                                            said.stateProbability(), who.equals(said.state()))
                                    : new Forecast(
                                            said.groupProbability(), who.equals(said.group())));
                }
            }
        }
        Collections.sort(all);
        return all;
    }

    Expected brier(boolean state, boolean machine) {
        List<Forecast> all = forecasts(state, machine);
        double sum = 0;
        for (Forecast one : all) {
            double off = one.probability() - (one.came() ? 1 : 0);
            sum += off * off;
        }
        return new Expected(sum / all.size(), all.size());
    }

    Expected calibration() {
        List<Forecast> all = forecasts(true, false);
        double sum = 0;
        for (int bin = 0; bin < 10; bin++) {
            double probabilities = 0;
            int came = 0;
            int n = 0;
            for (Forecast one : all) {
                int own = one.probability() >= 1 ? 9 : (int) (one.probability() * 10);
                if (own == bin) {
                    n++;
                    probabilities += one.probability();
                    came += one.came() ? 1 : 0;
                }
            }
            if (n > 0) {
                sum += n * Math.abs(probabilities / n - came / (double) n);
            }
        }
        return new Expected(sum / all.size(), all.size());
    }

    Expected published() {
        int n = 0;
        for (Counted one : counted()) {
            n += known(one.of().published) ? 1 : 0;
        }
        return new Expected(n, n);
    }
}
