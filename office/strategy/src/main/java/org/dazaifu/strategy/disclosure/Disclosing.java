package org.dazaifu.strategy.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dazaifu.strategy.disclosure.FigureReleases.Decision;
import org.dazaifu.strategy.disclosure.Withheld.Reason;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.Period;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.facts.CaseFacts;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.facts.FactTables;
import org.dazaifu.strategy.facts.ReadinessSource;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.indicator.Behind;
import org.dazaifu.strategy.indicator.IndicatorFigures;
import org.dazaifu.strategy.record.StrategyRecord;

/**
 * Decides what may be told, release by release: for a day, everything that was told on the earlier
 * days is decided again from what was known then, and comes out the same; so nothing has to be kept
 * between reports, and no report can forget another.
 */
public final class Disclosing {

    private final Strategy strategy;
    private final StrategyRecord record;
    private final Optional<CaseShelf> cases;
    private final Optional<ReadinessSource> readiness;
    private final TableReleases tables;
    private final FigureReleases figures;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<LocalDate, Map<String, Figure>> told = new LinkedHashMap<>();
    private final Map<String, Withheld> withheld = new TreeMap<>();
    private final List<String> exposed = new ArrayList<>();

    private Disclosing(
            Strategy strategy,
            StrategyRecord record,
            Optional<CaseShelf> cases,
            Optional<ReadinessSource> readiness,
            List<Breakdown> breakdowns) {
        this.strategy = strategy;
        this.record = record;
        this.cases = cases.map(PublicCases::counting);
        this.readiness = readiness;
        this.tables = new TableReleases(breakdowns);
        this.figures = new FigureReleases(strategy.disclosure());
    }

    /**
     * Decides.
     *
     * @param cases all that could be verified; which of them count is decided here
     * @param breakdowns the tables that are wanted; to be the same in every report
     * @throws IllegalArgumentException where a table is wanted that cannot be made
     */
    public static Disclosure of(
            Strategy strategy,
            StrategyRecord record,
            Optional<CaseShelf> cases,
            Optional<ReadinessSource> readiness,
            List<Breakdown> breakdowns,
            LocalDate asOf) {
        var disclosing = new Disclosing(strategy, record, cases, readiness, breakdowns);
        List<LocalDate> days = days(strategy.period(), asOf);
        days.forEach(disclosing::release);
        cases.ifPresent(
                shelf -> PublicCases.others(shelf).forEach(one -> disclosing.marked(one, days)));
        return new Disclosure(
                days,
                disclosing.tables.tables(),
                disclosing.told,
                List.copyOf(disclosing.withheld.values()),
                disclosing.exposed);
    }

    /** Ends of quarters of the strategy's years, from its beginning to a day. */
    static List<LocalDate> days(Period period, LocalDate asOf) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate first = period.firstDayOf(period.yearOf(period.from()));
        for (int quarter = 1; ; quarter++) {
            LocalDate end = first.plusMonths(3L * quarter).minusDays(1);
            if (end.isAfter(asOf)) {
                return days;
            }
            if (!end.isBefore(period.from())) {
                days.add(end);
            }
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(strategy.zone()).toInstant();
    }

    private void release(LocalDate day) {
        Instant moment = start(day.plusDays(1)).minusNanos(1);
        FactTables facts =
                FactTables.of(cases, readiness, strategy.currency().getCurrencyCode(), moment);
        List<CaseFacts> known = cases.map(CaseShelf::cases).orElse(List.of());
        var contributors = new Contributors(numbers, known, moment);
        var guarding = new Guarding(strategy.disclosure(), contributors);
        ToldSets sets = figures.sets(contributors);
        int year = strategy.period().yearOf(day);
        if (day.equals(strategy.period().lastDayOf(year))) {
            LocalDate first = strategy.period().firstDayOf(year);
            LocalDate from =
                    first.isBefore(strategy.period().from()) ? strategy.period().from() : first;
            exposed.addAll(tables.add("" + year, start(from), facts, contributors, guarding, sets));
        }
        ToldSets hidden = new ToldSets(strategy.disclosure().least());
        tables.each((cell, content) -> {
            if (cell.hidden()) {
                hidden.add(cell.key, contributors.secret(content.members()));
                withhold(day, cell.key, cell.reason().orElseThrow());
            } else {
                sets.add(cell.key, contributors.secret(content.members()));
            }
        });
        figures(day, moment, facts, contributors, sets, hidden);
    }

    private void figures(
            LocalDate day,
            Instant moment,
            FactTables facts,
            Contributors contributors,
            ToldSets sets,
            ToldSets hidden) {
        var computing = new IndicatorFigures(strategy, record.asOf(moment), facts);
        Map<String, Figure> decided = new LinkedHashMap<>();
        for (Indicator indicator : strategy.indicators()) {
            Figure figure = computing.of(indicator, day).figure();
            Optional<Behind> behind = computing.behind(indicator, day);
            String series = indicator.id() + "/" + figure.version();
            Decision decision =
                    figures.decide(
                            series, indicator.unit(), figure, behind, contributors, sets, hidden);
            decided.put(
                    indicator.id(),
                    switch (decision) {
                        case Decision.Tell(Figure tell) -> tell;
                        case Decision.Withhold(Reason reason) -> {
                            withhold(day, indicator.id() + "/" + day, reason);
                            yield new Figure.Unknown(
                                    Figure.Reason.SUPPRESSED, "", day, figure.version());
                        }
                    });
        }
        told.put(day, decided);
    }

    private void withhold(LocalDate day, String what, Withheld.Reason reason) {
        withheld.putIfAbsent(what, new Withheld(day, what, reason));
    }

    private void marked(CaseFacts one, List<LocalDate> days) {
        days.stream()
                .filter(day -> one.opened().isBefore(start(day.plusDays(1))))
                .findFirst()
                .ifPresent(day -> withhold(day, one.id(), Reason.MARKING));
    }
}
