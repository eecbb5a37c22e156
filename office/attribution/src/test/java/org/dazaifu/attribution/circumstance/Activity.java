package org.dazaifu.attribution.circumstance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented activity. */
final class Activity {

    static final Set<DayOfWeek> WEEKDAYS =
            Set.of(
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY);

    private Activity() {}

    /** Random instants from 9 to 17 h on such days of {@code weeks} weeks from {@code from}. */
    static List<Instant> office(
            ZoneId zone, Set<DayOfWeek> days, LocalDate from, int weeks, int aDay, Random random) {
        var instants = new ArrayList<Instant>();
        from.datesUntil(from.plusWeeks(weeks))
                .filter(d -> days.contains(d.getDayOfWeek()))
                .forEach(d -> {
                    for (int i = 0; i < aDay; i++) {
                        instants.add(
                                d.atTime(9, 0)
                                        .atZone(zone)
                                        .toInstant()
                                        .plusSeconds(random.nextInt(8 * 3600)));
                    }
                });
        return instants;
    }

    /** Random instants at any time. */
    static List<Instant> anyTime(LocalDate from, int weeks, int count, Random random) {
        Instant start = from.atStartOfDay(ZoneId.of("UTC")).toInstant();
        var instants = new ArrayList<Instant>();
        for (int i = 0; i < count; i++) {
            instants.add(start.plusSeconds(random.nextLong(weeks * 7L * 86_400)));
        }
        return instants;
    }
}
