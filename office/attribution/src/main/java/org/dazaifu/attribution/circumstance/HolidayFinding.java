package org.dazaifu.attribution.circumstance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
 * @param workingDaysAround how many working days the week before and the week after have, other
 *     holidays left out
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
        Set<LocalDate> dates = dates(active, state.zones().getFirst());
        List<Holiday> holidays = Holiday.of(state.country());
        var daysOff = new HashSet<LocalDate>();
        holidays.forEach(h -> h.days().forEach(daysOff::add));
        var findings = new ArrayList<HolidayFinding>();
        for (Holiday holiday : holidays) {
            List<LocalDate> off = holiday.days().filter(state::works).toList();
            List<LocalDate> before = week(holiday.first().minusDays(7), state, daysOff);
            List<LocalDate> after = week(holiday.last().plusDays(1), state, daysOff);
            int activeBefore = common(before, dates);
            int activeAfter = common(after, dates);
            if (!off.isEmpty() && activeBefore > 0 && activeAfter > 0) {
                findings.add(
                        new HolidayFinding(
                                holiday.name(),
                                holiday.first(),
                                holiday.last(),
                                holiday.approximate(),
                                off.size(),
                                common(off, dates),
                                before.size() + after.size(),
                                activeBefore + activeAfter));
            }
        }
        return findings.stream()
                .sorted(
                        Comparator.comparing(HolidayFinding::first)
                                .thenComparing(HolidayFinding::holiday))
                .toList();
    }

    private static Set<LocalDate> dates(ActiveHalfHours active, ZoneId zone) {
        var dates = new HashSet<LocalDate>();
        for (int i = 0; i < active.count(); i++) {
            dates.add(LocalDate.ofInstant(Instant.ofEpochSecond(active.start(i)), zone));
        }
        return dates;
    }

    private static List<LocalDate> week(LocalDate from, StateFacts state, Set<LocalDate> daysOff) {
        return from.datesUntil(from.plusDays(7))
                .filter(d -> state.works(d) && !daysOff.contains(d))
                .toList();
    }

    private static int common(List<LocalDate> days, Set<LocalDate> dates) {
        return (int) days.stream().filter(dates::contains).count();
    }
}
