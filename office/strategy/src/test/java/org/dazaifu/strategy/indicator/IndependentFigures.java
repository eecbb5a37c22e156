package org.dazaifu.strategy.indicator;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.generated.GeneratedCase;

/**
 * Each indicator in plain loops over what the generator meant, without views, expressions or
 * anything else of the program.
 */
final class IndependentFigures {

    /** A figure as it should be; n of 0 where there is none. */
    record Expected(double value, int n) {}

    /** One way to compute, from all cases, up to a moment, from the beginning of a window on. */
    interface Loop {
        Expected of(List<GeneratedCase> cases, Instant moment, Instant begin);
    }

    /** Loops over what was known of cases. */
    private interface Known<T extends IndependentCases> {
        T of(List<GeneratedCase> cases, Instant moment, Instant begin);
    }

    private static <T extends IndependentCases> Loop by(
            Known<T> known, Function<T, Expected> loop) {
        return (cases, moment, begin) -> loop.apply(known.of(cases, moment, begin));
    }

    record Asked(String expression, Unit unit, Loop by) {}

    static final List<Asked> ASKED =
            List.of(
                    new Asked(
                            "median(notices.filter(n, n.audience == \"prefecture\" && n.affected).map(n, n.hours_from_first_sighting))",
                            Unit.HOURS,
                            by(IndependentOfCases::new, f -> f.noticeHours("prefecture", true))),
                    new Asked(
                            "mean(notices.filter(n, n.audience == \"operator\").map(n, n.hours_from_first_sighting))",
                            Unit.HOURS,
                            by(IndependentOfCases::new, f -> f.noticeHours("operator", false))),
                    new Asked(
                            "share(cases.filter(c, c.critical_infrastructure).map(c, c.hours_to_report <= 24.0))",
                            Unit.SHARE,
                            by(IndependentOfCases::new, f -> f.reportedInTime(false))),
                    new Asked(
                            "share(cases.filter(c, c.critical_infrastructure).map(c, c.hours_to_report != null && c.hours_to_report <= 24.0))",
                            Unit.SHARE,
                            by(IndependentOfCases::new, f -> f.reportedInTime(true))),
                    new Asked(
                            "share(attributions.map(a, a.rung in [\"group\", \"state\"]))",
                            Unit.SHARE,
                            by(IndependentOfAttributions::new, f -> f.attributed(false))),
                    new Asked(
                            "brier(attributions.filter(a, a.truth_known).map(a, [a.probability, a.correct]))",
                            Unit.SCORE,
                            by(IndependentOfAttributions::new, f -> f.brier(false, false))),
                    new Asked(
                            "brier(attributions.filter(a, a.truth_known).map(a, [a.state_probability, a.state_correct]))",
                            Unit.SCORE,
                            by(IndependentOfAttributions::new, f -> f.brier(true, false))),
                    new Asked(
                            "calibration_error(attributions.map(a, [a.state_probability, a.state_correct]))",
                            Unit.SCORE,
                            by(IndependentOfAttributions::new, f -> f.calibration())),
                    new Asked(
                            "median(assistance.filter(r, r.answered).map(r, r.days))",
                            Unit.DAYS,
                            by(IndependentOfWork::new, f -> f.assistanceDays(true))),
                    new Asked(
                            "mean(assistance.map(r, r.days))",
                            Unit.DAYS,
                            by(IndependentOfWork::new, f -> f.assistanceDays(false))),
                    new Asked(
                            "count(releases.filter(r, r.audience in [\"quad\", \"asean\"]))",
                            Unit.COUNT,
                            by(
                                    IndependentOfWork::new,
                                    f -> f.releases(IndependentOfWork.Wanted.COUNT))),
                    new Asked(
                            "share(releases.filter(r, r.audience in [\"quad\", \"asean\"]).map(r, r.used))",
                            Unit.SHARE,
                            by(
                                    IndependentOfWork::new,
                                    f -> f.releases(IndependentOfWork.Wanted.USED))),
                    new Asked(
                            "share(releases.filter(r, r.audience in ['quad', 'asean']).map(r, r.withdrawn))",
                            Unit.SHARE,
                            by(
                                    IndependentOfWork::new,
                                    f -> f.releases(IndependentOfWork.Wanted.WITHDRAWN))),
                    new Asked(
                            "median(releases.filter(r, r.audience in [\"quad\", \"asean\"]).map(r, r.hours_from_first_sighting))",
                            Unit.HOURS,
                            by(
                                    IndependentOfWork::new,
                                    f -> f.releases(IndependentOfWork.Wanted.HOURS))),
                    new Asked(
                            "share(recurrences.map(r, r.recurred))",
                            Unit.SHARE,
                            by(IndependentOfRecurrences::new, f -> f.recurrences(false))),
                    new Asked(
                            "median(recurrences.map(r, r.days_since))",
                            Unit.DAYS,
                            by(IndependentOfRecurrences::new, f -> f.recurrences(true))),
                    new Asked(
                            "total(losses.map(l, l.amount))",
                            Unit.MONEY,
                            by(IndependentOfWork::new, f -> f.losses("", false, true))),
                    new Asked(
                            "total(losses.filter(l, l.certainty == \"settled\").map(l, l.amount))",
                            Unit.MONEY,
                            by(IndependentOfWork::new, f -> f.losses("settled", false, true))),
                    new Asked(
                            "total(losses.filter(l, l.certainty == \"estimate\").map(l, l.amount))",
                            Unit.MONEY,
                            by(IndependentOfWork::new, f -> f.losses("estimate", false, true))),
                    new Asked(
                            "median(losses.filter(l, l.critical_infrastructure).map(l, l.amount))",
                            Unit.MONEY,
                            by(IndependentOfWork::new, f -> f.losses("", true, false))),
                    new Asked(
                            "share(cases.filter(c, \"ip-theft\" in c.aims).map(c, c.notified))",
                            Unit.SHARE,
                            by(IndependentOfCases::new, f -> f.notified())),
                    new Asked(
                            "median(cases.filter(c, c.local_government).map(c, c.hours_to_close))",
                            Unit.HOURS,
                            by(IndependentOfCases::new, f -> f.closeHours(true, 0.5))),
                    new Asked(
                            "quantile(cases.map(c, c.hours_to_close), 0.9)",
                            Unit.HOURS,
                            by(IndependentOfCases::new, f -> f.closeHours(false, 0.9))),
                    new Asked(
                            "distinct(cases.map(c, c.prefecture))",
                            Unit.COUNT,
                            by(IndependentOfCases::new, f -> f.prefectures())),
                    new Asked(
                            "count(attributions.filter(a, a.public))",
                            Unit.COUNT,
                            by(IndependentOfAttributions::new, f -> f.published())),
                    new Asked(
                            "median(cases.map(c, days(c.first, c.opened)))",
                            Unit.DAYS,
                            by(IndependentOfCases::new, f -> f.daysToOpen())),
                    new Asked(
                            "share(attributions.map(a, a.machine_rung in [\"group\", \"state\"]))",
                            Unit.SHARE,
                            by(IndependentOfAttributions::new, f -> f.attributed(true))),
                    new Asked(
                            "share(attributions.map(a, a.reviewed))",
                            Unit.SHARE,
                            by(IndependentOfAttributions::new, f -> f.reviewed())),
                    new Asked(
                            "brier(attributions.map(a, [a.machine_probability, a.machine_correct]))",
                            Unit.SCORE,
                            by(IndependentOfAttributions::new, f -> f.brier(false, true))),
                    new Asked(
                            "brier(attributions.map(a, [a.machine_state_probability, a.machine_state_correct]))",
                            Unit.SCORE,
                            by(IndependentOfAttributions::new, f -> f.brier(true, true))),
                    new Asked(
                            "count(cases.filter(c, c.rung == \"state\"))",
                            Unit.COUNT,
                            by(IndependentOfCases::new, f -> f.heldForAState())),
                    new Asked(
                            "count(cases.filter(c, c.sector == \"energy\"))",
                            Unit.COUNT,
                            by(IndependentOfCases::new, f -> f.ofEnergy())));
}
