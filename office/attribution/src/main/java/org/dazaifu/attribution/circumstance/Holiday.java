package org.dazaifu.attribution.circumstance;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days off in a State in one year from 2015 to 2030.
 *
 * @param country ISO 3166-1 alpha-2
 * @param name its name
 * @param first the first day
 * @param last the last day
 * @param approximate whether the days kept may have been one earlier or later, as in the Islamic
 *     calendar, where a month begins when the moon is seen
 */
record Holiday(String country, String name, LocalDate first, LocalDate last, boolean approximate) {

    private static final int FROM = 2015;
    private static final int TO = 2030;
    private static final String HIJRI = "hijri-";
    private static final Map<String, List<Holiday>> TABLE =
            FactTable.rows("holidays.tsv", 3).stream()
                    .flatMap(Holiday::read)
                    .collect(Collectors.groupingBy(Holiday::country));

    /** The holidays known of a State, in any order; none if it is not in the table. */
    static List<Holiday> of(String country) {
        return TABLE.getOrDefault(country, List.of());
    }

    /** Its days in order. */
    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    private static Stream<Holiday> read(List<String> row) {
        var holidays = new ArrayList<Holiday>();
        for (String item : row.get(2).split(" ", -1)) {
            int slash = item.indexOf('/');
            String day = item.substring(0, slash);
            int days = Integer.parseInt(item.substring(slash + 1));
            boolean approximate = day.startsWith(HIJRI);
            firsts(day)
                    .map(first ->
                            new Holiday(
                                    row.get(0),
                                    row.get(1),
                                    first,
                                    first.plusDays(days - 1L),
                                    approximate))
                    .forEach(holidays::add);
        }
        return holidays.stream();
    }

    /** The first days in all years that are known. */
    private static Stream<LocalDate> firsts(String day) {
        if (day.startsWith(HIJRI)) {
            int month = Integer.parseInt(day.substring(6, 8));
            int dayOfMonth = Integer.parseInt(day.substring(9));
            int earliest = HijrahDate.from(LocalDate.of(FROM, 1, 1)).get(ChronoField.YEAR);
            return IntStream.rangeClosed(earliest, earliest + TO - FROM + 1)
                    .mapToObj(year -> LocalDate.from(HijrahDate.of(year, month, dayOfMonth)))
                    .filter(date -> date.getYear() >= FROM && date.getYear() <= TO);
        }
        return day.length() == 10
                ? Stream.of(LocalDate.parse(day))
                : IntStream.rangeClosed(FROM, TO)
                        .mapToObj(year -> LocalDate.parse(year + "-" + day));
    }
}
