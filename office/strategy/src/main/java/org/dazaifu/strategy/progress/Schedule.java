package org.dazaifu.strategy.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.record.MeasureReport.State;

/**
 * When each measure is complete if nothing is done about it: the method of the critical path (J. E.
 * Kelley and M. R. Walker 1959) with what is known on a day in place of durations.
 *
 * <p>An open measure alone is complete on the later of the day that its owner expects and the
 * middle of its forecast, or, where there is neither, when it is due; not before the day itself.
 * One that waits for another also not before that one, and the rest of its own work after it: that
 * part of its planned time which lies after the other's due, at most its planned time for what is
 * left.
 */
final class Schedule {

    private static final double WHOLE = 100;

    private final Dependencies dependencies;
    private final Map<String, MeasureHistory> histories;
    private final Map<String, LocalDate> finish = new HashMap<>();
    private final Map<String, LocalDate> latest = new HashMap<>();
    private final Map<String, String> driver = new HashMap<>();

    /**
     * @param slips days by which open measures are taken to be later than they are
     */
    Schedule(
            Dependencies dependencies,
            Map<String, MeasureHistory> histories,
            Map<String, Forecast> forecasts,
            Map<String, Long> slips) {
        this.dependencies = dependencies;
        this.histories = histories;
        for (Measure one : dependencies.order()) {
            alone(one.id(), forecasts)
                    .ifPresent(day -> forward(one.id(), day, slips.getOrDefault(one.id(), 0L)));
        }
        for (Measure one : dependencies.order().reversed()) {
            backward(one.id());
        }
    }

    private MeasureHistory history(String id) {
        MeasureHistory history = histories.get(id);
        if (history == null) {
            throw new IllegalStateException("no history of " + id);
        }
        return history;
    }

    /** Empty where it was given up. */
    private Optional<LocalDate> alone(String id, Map<String, Forecast> forecasts) {
        MeasureHistory history = history(id);
        if (history.says(State.ABANDONED)) {
            return Optional.empty();
        }
        if (history.says(State.DONE)) {
            return Optional.of(history.done().getFirst().on());
        }
        Optional<LocalDate> pace =
                forecasts.get(id) instanceof Forecast.Known known
                        ? Optional.of(known.middle())
                        : Optional.empty();
        BinaryOperator<LocalDate> later = BinaryOperator.maxBy(Comparator.naturalOrder());
        LocalDate day =
                history.expected()
                        .map(one -> pace.map(other -> later.apply(one, other)).orElse(one))
                        .or(() -> pace)
                        .orElse(history.due());
        return Optional.of(later.apply(day, history.day()));
    }

    private void forward(String id, LocalDate alone, long slip) {
        LocalDate day = alone;
        if (!history(id).isClosed()) {
            for (String other : dependencies.of(id)) {
                LocalDate first = finish.get(other);
                if (first == null) {
                    return;
                }
                if (!history(other).isClosed() && first.plusDays(rest(id, other)).isAfter(day)) {
                    day = first.plusDays(rest(id, other));
                    driver.put(id, other);
                }
            }
        }
        finish.put(id, day.plusDays(slip));
    }

    /**
     * How many days of its own work a measure has left when another, for which it waits, is done.
     */
    private long rest(String id, String other) {
        MeasureHistory history = history(id);
        LocalDate start = history.measure().start();
        LocalDate first = history(other).due();
        long after = ChronoUnit.DAYS.between(first.isAfter(start) ? first : start, history.due());
        double left = (WHOLE - history.percent().orElse(0)) / WHOLE;
        long planned = (long) Math.ceil(ChronoUnit.DAYS.between(start, history.due()) * left);
        return Math.max(0, Math.min(after, planned));
    }

    private void backward(String id) {
        LocalDate day = history(id).due();
        for (String next : dependencies.waiting(id)) {
            LocalDate bound = latest.get(next);
            if (bound != null && !history(next).isClosed()) {
                LocalDate mine = bound.minusDays(rest(next, id));
                day = mine.isBefore(day) ? mine : day;
            }
        }
        latest.put(id, day);
    }

    /** When it is complete; empty where it was given up, or waits for what was. */
    Optional<LocalDate> finish(String id) {
        return Optional.ofNullable(finish.get(id));
    }

    /** Days that it may slip before a due is missed. */
    OptionalLong slack(String id) {
        LocalDate day = finish.get(id);
        LocalDate bound = latest.get(id);
        return day == null || bound == null || history(id).isClosed()
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(day, bound));
    }

    /** Through which dependency its finish comes; empty where it is its own. */
    Optional<String> driver(String id) {
        return Optional.ofNullable(driver.get(id));
    }

    /** From which measures the last day of all follows, first to last; empty if none is open. */
    List<String> criticalPath() {
        Optional<Measure> last =
                dependencies.order().stream()
                        .filter(one -> finish.containsKey(one.id()))
                        .filter(one -> !history(one.id()).isClosed())
                        .max(
                                Comparator.comparing(
                                                (Measure one) -> finish(one.id()).orElseThrow())
                                        .thenComparing(Measure::id));
        List<String> path = new ArrayList<>();
        Optional<String> next = last.map(Measure::id);
        while (next.isPresent()) {
            path.addFirst(next.get());
            next = driver(next.get());
        }
        return path;
    }
}
