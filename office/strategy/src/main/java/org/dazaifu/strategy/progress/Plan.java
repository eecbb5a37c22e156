package org.dazaifu.strategy.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.revision.StrategyAsOf;

/** A strategy's measures as of a day, with what each waits for and when each is complete. */
public final class Plan {

    private final Strategy strategy;
    private final LocalDate on;
    private final Dependencies dependencies;
    private final Map<String, MeasureHistory> histories = new LinkedHashMap<>();
    private final Map<String, Forecast> forecasts = new HashMap<>();
    private final Schedule schedule;

    private Plan(StrategyAsOf known) throws MistakesException {
        strategy = known.reading().strategy();
        on = known.on();
        dependencies = Dependencies.of(strategy);
        for (Measure one : strategy.measures()) {
            if (!histories.containsKey(one.id())) {
                MeasureHistory history =
                        MeasureHistory.of(one, known.reading().record().reportsOf(one.id()), on);
                histories.put(one.id(), history);
                forecasts.put(one.id(), Forecasting.of(history));
            }
        }
        schedule = new Schedule(dependencies, histories, forecasts, Map.of());
    }

    /**
     * Of a strategy.
     *
     * @throws MistakesException where measures wait for each other
     */
    public static Plan of(StrategyAsOf known) throws MistakesException {
        return new Plan(known);
    }

    /** Where every measure stands; {@link Progress#of}. */
    public Progress progress(Map<String, Figure> figures) {
        Map<String, IndicatorProgress> indicators = new LinkedHashMap<>();
        for (Indicator one : strategy.indicators()) {
            Figure figure = figures.get(one.id());
            if (figure != null) {
                indicators.putIfAbsent(
                        one.id(), IndicatorProgress.of(one, figure, strategy.period(), on));
            }
        }
        Map<String, MeasureProgress> measures = new HashMap<>();
        Map<String, MeasureState> states = new HashMap<>();
        List<String> path = schedule.criticalPath();
        Set<String> critical = new HashSet<>(path);
        for (Measure one : dependencies.order()) {
            MeasureProgress progress =
                    measure(one, states, indicators, critical.contains(one.id()));
            measures.put(one.id(), progress);
            states.put(one.id(), progress.state());
        }
        List<MeasureProgress> ordered = new ArrayList<>();
        histories
                .keySet()
                .forEach(id -> Optional.ofNullable(measures.get(id)).ifPresent(ordered::add));
        return new Progress(
                strategy, on, ordered, List.copyOf(indicators.values()), path, lastDay(schedule));
    }

    /**
     * What moves if measures are later.
     *
     * @param asked days, by the id of a measure of the strategy that is open
     */
    public Slip slip(Map<String, Long> asked) {
        Schedule then = new Schedule(dependencies, histories, forecasts, asked);
        List<Slip.Moved> moved = new ArrayList<>();
        for (MeasureHistory history : histories.values()) {
            String id = history.measure().id();
            Optional<LocalDate> before = schedule.finish(id);
            Optional<LocalDate> after = then.finish(id);
            if (before.isPresent() && after.isPresent() && !before.equals(after)) {
                moved.add(moved(history, before.get(), after.get(), asked, then));
            }
        }
        return new Slip(new TreeMap<>(asked), moved, lastDay(schedule), lastDay(then));
    }

    /**
     * Of a dependent, milestones move that are due when that for which it waits is due, or later.
     */
    private Slip.Moved moved(
            MeasureHistory history,
            LocalDate before,
            LocalDate after,
            Map<String, Long> asked,
            Schedule then) {
        String id = history.measure().id();
        Optional<LocalDate> from =
                asked.containsKey(id)
                        ? Optional.empty()
                        : then.driver(id).map(other -> history(other).due());
        SortedMap<String, LocalDate> milestones = new TreeMap<>();
        long days = ChronoUnit.DAYS.between(before, after);
        for (MilestoneProgress one : history.milestones()) {
            LocalDate due = one.milestone().due();
            if (!one.isReached() && from.filter(due::isBefore).isEmpty()) {
                milestones.put(one.milestone().id(), due.plusDays(days));
            }
        }
        return new Slip.Moved(id, before, after, history.due(), milestones);
    }

    private static Optional<LocalDate> lastDay(Schedule schedule) {
        List<String> path = schedule.criticalPath();
        return path.isEmpty() ? Optional.empty() : schedule.finish(path.getLast());
    }

    private MeasureProgress measure(
            Measure measure,
            Map<String, MeasureState> states,
            Map<String, IndicatorProgress> indicators,
            boolean critical) {
        String id = measure.id();
        MeasureHistory history = history(id);
        Forecast forecast = forecast(id);
        List<MilestoneProgress> milestones = history.milestones();
        StateRules.Decided decided =
                new StateRules(history, milestones, dependencies, states, schedule).decide();
        List<Reason> beside =
                new Beside(history, forecast, milestones, states, indicators, schedule)
                        .told(decided);
        return new MeasureProgress(
                measure,
                decided.state(),
                history.due(),
                Beside.earlierDues(history),
                decided.reasons(),
                beside,
                history.percent(),
                history.spent(),
                milestones,
                history.reports(),
                history.done().isEmpty()
                        ? Optional.empty()
                        : Optional.of(history.done().getFirst().on()),
                forecast,
                schedule.finish(id),
                schedule.slack(id),
                critical);
    }

    private MeasureHistory history(String id) {
        MeasureHistory history = histories.get(id);
        if (history == null) {
            throw new IllegalArgumentException("no measure " + id);
        }
        return history;
    }

    private Forecast forecast(String id) {
        return forecasts.getOrDefault(id, new Forecast.None(Forecast.Why.NO_REPORT));
    }
}
