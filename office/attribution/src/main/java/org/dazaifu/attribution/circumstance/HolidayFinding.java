package org.dazaifu.attribution.circumstance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Whether there was activity on the days off of a State, on the clock of its seat of government.
 * Only holidays on working days with activity in the week before and in the week after are looked
 * at. It is said in words and moves no factor: many people work on days off, and few do for many
 * reasons.
 *
 * @param holiday its name
 * @param first its first day
 * @param last its last day
 * @param approximate whether the days kept may have been one earlier or later
 * @param workingDays how many of its days would have been working days
 * @param activeDays on how many of these there was activity
 * @param workingDaysAround how many working days the week before and the week after have
 * @param activeDaysAround on how many of these there was activity
 */
public record HolidayFinding(
        String holiday,
        LocalDate first,
        LocalDate last,
        boolean approximate,
        int workingDays,
        int activeDays,
        int workingDaysAround,
        int activeDaysAround) {

    /** The finding in words for people. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "%s (%s%s%s): activity on %d of %d working days, in the weeks around it on %d of %d",
                holiday,
                first,
                last.equals(first) ? "" : " to " + last,
                approximate ? ", give or take a day" : "",
                activeDays,
                workingDays,
                activeDaysAround,
                workingDaysAround);
    }

    /** What the holidays in the table show, by date. */
    static List<HolidayFinding> of(ActiveHalfHours active, StateFacts state) {
        NavigableSet<LocalDate> dates = dates(active, state.zones().getFirst());
        Set<WorkingWeek> weeks = Set.copyOf(state.weeks());
        var findings = new ArrayList<HolidayFinding>();
        for (Holiday holiday : Holiday.of(state.country())) {
            LocalDate before = holiday.first().minusDays(7);
            LocalDate after = holiday.last().plusDays(7);
            List<LocalDate> off = working(holiday.first(), holiday.last(), weeks);
            List<LocalDate> earlier = working(before, holiday.first().minusDays(1), weeks);
            List<LocalDate> later = working(holiday.last().plusDays(1), after, weeks);
            int activeEarlier = common(earlier, dates);
            int activeLater = common(later, dates);
            if (!off.isEmpty() && activeEarlier > 0 && activeLater > 0) {
                findings.add(
                        new HolidayFinding(
                                holiday.name(),
                                holiday.first(),
                                holiday.last(),
                                holiday.approximate(),
                                off.size(),
                                common(off, dates),
                                earlier.size() + later.size(),
                                activeEarlier + activeLater));
            }
        }
        return findings.stream()
                .sorted(
                        Comparator.comparing(HolidayFinding::first)
                                .thenComparing(HolidayFinding::holiday))
                .toList();
    }

    private static NavigableSet<LocalDate> dates(ActiveHalfHours active, ZoneId zone) {
        var dates = new TreeSet<LocalDate>();
        LongStream.of(active.starts())
                .forEach(s -> dates.add(LocalDate.ofInstant(Instant.ofEpochSecond(s), zone)));
        return dates;
    }

    private static List<LocalDate> working(LocalDate from, LocalDate to, Set<WorkingWeek> weeks) {
        return from.datesUntil(to.plusDays(1))
                .filter(d -> weeks.stream().allMatch(w -> w.works(d.getDayOfWeek())))
                .toList();
    }

    private static int common(List<LocalDate> days, Set<LocalDate> dates) {
        return (int) days.stream().filter(dates::contains).count();
    }
}
