package org.dazaifu.strategy.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.generated.GeneratedCase;
import org.dazaifu.strategy.generated.GeneratedCase.Affected;
import org.dazaifu.strategy.generated.GeneratedCase.Dated;
import org.dazaifu.strategy.generated.GeneratedCase.Loss;
import org.dazaifu.strategy.generated.GeneratedCase.Notice;
import org.dazaifu.strategy.generated.GeneratedCase.Release;
import org.dazaifu.strategy.generated.GeneratedCase.Reported;
import org.dazaifu.strategy.generated.GeneratedCase.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Each indicator in plain loops over what the generator meant, without views, expressions or
 * anything else of the program.
 */
final class IndependentFigures {

    /** A figure as it should be; n of 0 where there is none. */
    record Expected(double value, int n) {}

    /** One way to compute. */
    interface Loop {
        Expected of(IndependentFigures figures);
    }

    record Asked(String expression, Unit unit, Loop by) {}

    static final List<Asked> ASKED =
            List.of(
                    new Asked(
                            "median(notices.filter(n, n.audience == \"prefecture\" && n.affected).map(n, n.hours_from_first_sighting))",
                            Unit.HOURS,
                            f -> f.noticeHours("prefecture", true)),
                    new Asked(
                            "mean(notices.filter(n, n.audience == \"operator\").map(n, n.hours_from_first_sighting))",
                            Unit.HOURS,
                            f -> f.noticeHours("operator", false)),
                    new Asked(
                            "share(cases.filter(c, c.critical_infrastructure).map(c, c.hours_to_report <= 24.0))",
                            Unit.SHARE,
                            f -> f.reportedInTime(false)),
                    new Asked(
                            "share(cases.filter(c, c.critical_infrastructure).map(c, c.hours_to_report != null && c.hours_to_report <= 24.0))",
                            Unit.SHARE,
                            f -> f.reportedInTime(true)),
                    new Asked(
                            "share(attributions.map(a, a.rung in [\"group\", \"state\"]))",
                            Unit.SHARE,
                            IndependentFigures::attributed),
                    new Asked(
                            "brier(attributions.filter(a, a.truth_known).map(a, [a.probability, a.correct]))",
                            Unit.SCORE,
                            f -> f.brier(false)),
                    new Asked(
                            "brier(attributions.filter(a, a.truth_known).map(a, [a.state_probability, a.state_correct]))",
                            Unit.SCORE,
                            f -> f.brier(true)),
                    new Asked(
                            "calibration_error(attributions.map(a, [a.state_probability, a.state_correct]))",
                            Unit.SCORE,
                            IndependentFigures::calibration),
                    new Asked(
                            "median(assistance.filter(r, r.answered).map(r, r.days))",
                            Unit.DAYS,
                            f -> f.assistanceDays(true)),
                    new Asked(
                            "mean(assistance.map(r, r.days))",
                            Unit.DAYS,
                            f -> f.assistanceDays(false)),
                    new Asked(
                            "count(releases.filter(r, r.audience in [\"quad\", \"asean\"]))",
                            Unit.COUNT,
                            f -> f.releases(Wanted.COUNT)),
                    new Asked(
                            "share(releases.filter(r, r.audience in [\"quad\", \"asean\"]).map(r, r.used))",
                            Unit.SHARE,
                            f -> f.releases(Wanted.USED)),
                    new Asked(
                            "share(releases.filter(r, r.audience in ['quad', 'asean']).map(r, r.withdrawn))",
                            Unit.SHARE,
                            f -> f.releases(Wanted.WITHDRAWN)),
                    new Asked(
                            "median(releases.filter(r, r.audience in [\"quad\", \"asean\"]).map(r, r.hours_from_first_sighting))",
                            Unit.HOURS,
                            f -> f.releases(Wanted.HOURS)),
                    new Asked(
                            "share(recurrences.map(r, r.recurred))",
                            Unit.SHARE,
                            f -> f.recurrences(false)),
                    new Asked(
                            "median(recurrences.map(r, r.days_since))",
                            Unit.DAYS,
                            f -> f.recurrences(true)),
                    new Asked(
                            "total(losses.map(l, l.amount))",
                            Unit.MONEY,
                            f -> f.losses("", false, true)),
                    new Asked(
                            "total(losses.filter(l, l.certainty == \"settled\").map(l, l.amount))",
                            Unit.MONEY,
                            f -> f.losses("settled", false, true)),
                    new Asked(
                            "total(losses.filter(l, l.certainty == \"estimate\").map(l, l.amount))",
                            Unit.MONEY,
                            f -> f.losses("estimate", false, true)),
                    new Asked(
                            "median(losses.filter(l, l.critical_infrastructure).map(l, l.amount))",
                            Unit.MONEY,
                            f -> f.losses("", true, false)),
                    new Asked(
                            "share(cases.filter(c, \"ip-theft\" in c.aims).map(c, c.notified))",
                            Unit.SHARE,
                            IndependentFigures::notified),
                    new Asked(
                            "median(cases.filter(c, c.local_government).map(c, c.hours_to_close))",
                            Unit.HOURS,
                            f -> f.closeHours(true, 0.5)),
                    new Asked(
                            "quantile(cases.map(c, c.hours_to_close), 0.9)",
                            Unit.HOURS,
                            f -> f.closeHours(false, 0.9)),
                    new Asked(
                            "distinct(cases.map(c, c.prefecture))",
                            Unit.COUNT,
                            IndependentFigures::prefectures),
                    new Asked(
                            "count(attributions.filter(a, a.public))",
                            Unit.COUNT,
                            IndependentFigures::published),
                    new Asked(
                            "median(cases.map(c, days(c.first, c.opened)))",
                            Unit.DAYS,
                            IndependentFigures::daysToOpen));

    enum Wanted {
        COUNT,
        USED,
        WITHDRAWN,
        HOURS
    }

    private final List<GeneratedCase> cases = new ArrayList<>();
    private final Instant moment;
    private final Instant begin;

    IndependentFigures(List<GeneratedCase> all, Instant moment, Instant begin) {
        this.moment = moment;
        this.begin = begin;
        for (GeneratedCase one : all) {
            if (!one.opened.isAfter(moment)) {
                cases.add(one);
            }
        }
    }

    private boolean counts(Instant at) {
        return !at.isBefore(begin) && !at.isAfter(moment);
    }

    private boolean known(@Nullable Dated when) {
        return when != null && !when.known().isAfter(moment);
    }

    private @Nullable Instant first(GeneratedCase one) {
        return one.made.isAfter(moment) ? null : one.first;
    }

    private Instant at(GeneratedCase one) {
        Instant first = first(one);
        return first == null ? one.opened : first;
    }

    private @Nullable Affected affected(GeneratedCase one) {
        Affected affected = one.affected;
        return affected != null && known(affected.when()) ? affected : null;
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 3_600_000.0;
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 86_400_000.0;
    }

    private static Expected quantile(List<Double> values, double q) {
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

    private static Expected total(List<Double> values, boolean mean) {
        Collections.sort(values);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return new Expected(mean ? sum / values.size() : sum, values.size());
    }

    private static Expected share(int yes, int n) {
        return new Expected(yes / (double) n, n);
    }

    private Expected noticeHours(String audience, boolean median) {
        List<Double> values = new ArrayList<>();
        for (GeneratedCase one : cases) {
            for (Notice notice : one.notices) {
                Instant first = first(one);
                Affected affected = affected(one);
                boolean wanted = notice.audience().equals(audience);
                if (median) {
                    String area = affected == null ? "" : affected.area();
                    String prefecture =
                            switch (area) {
                                case "jp-131016", "jp-130001" -> "jp-130001";
                                case "jp-141003" -> "jp-140007";
                                case "jp-271004" -> "jp-270008";
                                case "jp-401307", "jp-400009" -> "jp-400009";
                                default -> "none";
                            };
                    wanted &= notice.recipient().equals(prefecture);
                }
                if (wanted
                        && known(notice.when())
                        && counts(notice.when().at())
                        && first != null
                        && !first.isAfter(notice.when().at())) {
                    values.add(hours(first, notice.when().at()));
                }
            }
        }
        return median ? quantile(values, 0.5) : total(values, true);
    }

    private Expected reportedInTime(boolean unreportedToo) {
        int yes = 0;
        int n = 0;
        for (GeneratedCase one : cases) {
            Affected affected = affected(one);
            if (affected != null && affected.critical() && counts(at(one))) {
                Reported reported = one.reported;
                boolean told = reported != null && known(reported.when());
                if (told || unreportedToo) {
                    n++;
                }
                if (reported != null
                        && told
                        && hours(reported.detected(), reported.when().at()) <= 24) {
                    yes++;
                }
            }
        }
        return share(yes, n);
    }

    private Expected attributed() {
        int yes = 0;
        int n = 0;
        for (GeneratedCase one : cases) {
            if (counts(one.made)) {
                n++;
                if (one.rung.equals("group") || one.rung.equals("state")) {
                    yes++;
                }
            }
        }
        return share(yes, n);
    }

    private record Said(double probability, boolean came) implements Comparable<Said> {
        @Override
        public int compareTo(Said other) {
            int order = Double.compare(probability, other.probability);
            return order == 0 ? Boolean.compare(came, other.came) : order;
        }
    }

    private List<Said> said(boolean state) {
        List<Said> all = new ArrayList<>();
        for (GeneratedCase one : cases) {
            Truth truth = one.truth;
            if (truth != null && known(truth.when()) && counts(one.made)) {
                String who = state ? truth.state() : truth.group();
                if (!who.isEmpty()) {
                    all.add(
                            state
                                    ? new Said(one.stateProbability, who.equals(one.state))
                                    : new Said(one.groupProbability, who.equals(one.group)));
                }
            }
        }
        Collections.sort(all);
        return all;
    }

    private Expected brier(boolean state) {
        List<Said> all = said(state);
        double sum = 0;
        for (Said one : all) {
            double off = one.probability() - (one.came() ? 1 : 0);
            sum += off * off;
        }
        return new Expected(sum / all.size(), all.size());
    }

    private Expected calibration() {
        List<Said> all = said(true);
        double sum = 0;
        for (int bin = 0; bin < 10; bin++) {
            double probabilities = 0;
            int came = 0;
            int n = 0;
            for (Said one : all) {
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

    private Expected assistanceDays(boolean median) {
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

    private Expected releases(Wanted wanted) {
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

    private Expected recurrences(boolean days) {
        int n = 0;
        int yes = 0;
        List<Double> values = new ArrayList<>();
        for (GeneratedCase one : cases) {
            Affected affected = affected(one);
            if (affected == null || one.made.isAfter(moment) || !counts(at(one))) {
                continue;
            }
            for (String technique : one.techniques) {
                n++;
                Instant last = null;
                for (GeneratedCase other : cases) {
                    Affected before = affected(other);
                    Dated closed = other.closed;
                    if (before != null
                            && before.victim().equals(affected.victim())
                            && !other.made.isAfter(moment)
                            && other.techniques.contains(technique)
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

    private Expected losses(String certainty, boolean criticalOnly, boolean total) {
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

    private Expected notified() {
        int yes = 0;
        int n = 0;
        for (GeneratedCase one : cases) {
            if (!one.made.isAfter(moment) && one.aims.contains("ip-theft") && counts(at(one))) {
                n++;
                if (one.notices.stream().anyMatch(notice -> known(notice.when()))) {
                    yes++;
                }
            }
        }
        return share(yes, n);
    }

    private Expected closeHours(boolean localOnly, double q) {
        List<Double> values = new ArrayList<>();
        for (GeneratedCase one : cases) {
            Affected affected = affected(one);
            Dated closed = one.closed;
            boolean wanted = !localOnly || affected != null && affected.localGovernment();
            if (wanted && closed != null && known(closed) && counts(at(one))) {
                values.add(hours(one.opened, closed.at()));
            }
        }
        return quantile(values, q);
    }

    private Expected prefectures() {
        Set<String> all = new TreeSet<>();
        int n = 0;
        for (GeneratedCase one : cases) {
            Affected affected = affected(one);
            if (affected != null && counts(at(one))) {
                n++;
                all.add(affected.area().substring(0, 5));
            }
        }
        return new Expected(all.size(), n);
    }

    private Expected published() {
        int n = 0;
        for (GeneratedCase one : cases) {
            if (counts(one.made) && known(one.published)) {
                n++;
            }
        }
        return new Expected(n, n);
    }

    private Expected daysToOpen() {
        List<Double> values = new ArrayList<>();
        for (GeneratedCase one : cases) {
            Instant first = first(one);
            if (first != null && counts(at(one))) {
                values.add(days(first, one.opened));
            }
        }
        return quantile(values, 0.5);
    }
}
