package org.dazaifu.strategy.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Continues a measure's history at a pace drawn from it (the bootstrap of B. Efron 1979). A step is
 * how much was added between two reports, and in how many days; the first begins with nothing at
 * the measure's start. Each continuation draws two steps, adds to both ends of each what rounding
 * to fives may have hidden, and goes on at their pace to the end: so a fast or slow pace lasts, and
 * intervals are wider than if every step were drawn anew (which covered less when measured).
 *
 * <p>It does not know what no step of the history shows: a last tenth that takes longer than all
 * others, a pace that grows, a new law, a lost budget. Nor whether the percents are true.
 */
final class Forecasting {

    /** Fewer say nothing. */
    static final int LEAST_STEPS = 3;

    private static final int CONTINUATIONS = 1_000;
    private static final int WHOLE = 100;
    private static final int TAIL = 100;
    private static final int DRAWN = 2;
    private static final int ROUNDED_TO = 5;
    private static final double LONGEST = 20 * 365.25;

    private Forecasting() {}

    static Forecast of(MeasureHistory history) {
        if (history.isClosed()) {
            return new Forecast.None(Forecast.Why.CLOSED);
        }
        TreeMap<LocalDate, Integer> percents = history.percents();
        if (percents.isEmpty()) {
            return new Forecast.None(Forecast.Why.NO_REPORT);
        }
        LocalDate from = percents.lastKey();
        if (ChronoUnit.DAYS.between(from, history.day()) > MeasureHistory.SILENT_AFTER) {
            return new Forecast.None(Forecast.Why.REPORTS_TOO_OLD);
        }
        if (percents.lastEntry().getValue() == WHOLE) {
            return new Forecast.None(Forecast.Why.AT_HUNDRED);
        }
        if (history.measure().start().isBefore(percents.firstKey())) {
            percents.put(history.measure().start(), 0);
        }
        return of(history.measure().id(), percents);
    }

    private static Forecast of(String id, TreeMap<LocalDate, Integer> percents) {
        List<Step> steps = steps(percents);
        if (steps.size() < LEAST_STEPS) {
            return new Forecast.None(Forecast.Why.TOO_FEW_REPORTS);
        }
        Random random = new Random(id.hashCode());
        double[] days = new double[CONTINUATIONS];
        for (int i = 0; i < CONTINUATIONS; i++) {
            days[i] = continued(percents.lastEntry().getValue(), steps, random);
        }
        Arrays.sort(days);
        LocalDate from = percents.lastKey();
        double high = days[CONTINUATIONS - 1 - TAIL];
        if (high > LONGEST) {
            return new Forecast.None(Forecast.Why.NO_PROGRESS);
        }
        return new Forecast.Known(
                day(from, days[TAIL]),
                day(from, days[CONTINUATIONS / 2]),
                day(from, high),
                steps.size());
    }

    private static LocalDate day(LocalDate from, double days) {
        return from.plusDays((long) Math.ceil(days));
    }

    private record Step(int percent, long days) {}

    private static List<Step> steps(TreeMap<LocalDate, Integer> percents) {
        List<Step> steps = new ArrayList<>();
        Map.Entry<LocalDate, Integer> before = percents.firstEntry();
        for (Map.Entry<LocalDate, Integer> now :
                percents.tailMap(before.getKey(), false).entrySet()) {
            steps.add(
                    new Step(
                            now.getValue() - before.getValue(),
                            ChronoUnit.DAYS.between(before.getKey(), now.getKey())));
            before = now;
        }
        return steps;
    }

    /** In how many days a continuation is complete; beyond all bounds where it never is. */
    private static double continued(int percent, List<Step> steps, Random random) {
        double added = 0;
        double days = 0;
        for (int i = 0; i < DRAWN; i++) {
            Step step = steps.get(random.nextInt(steps.size()));
            added += step.percent() + rounding(random) - rounding(random);
            days += step.days();
        }
        return added <= 0 ? Double.POSITIVE_INFINITY : (WHOLE - percent) * days / added;
    }

    private static double rounding(Random random) {
        return (random.nextDouble() - 0.5) * ROUNDED_TO;
    }
}
