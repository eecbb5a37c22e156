package org.dazaifu.attribution.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.dazaifu.knowledge.Country;
import org.junit.jupiter.api.Test;

class HolidayFindingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Country CHINA = Country.named("CN").orElseThrow();

    @Test
    void aWeekOffIsSeenAgainstTheWeeksAroundIt() {
        LocalDate monday = LocalDate.of(2024, 9, 23);
        List<Instant> activity =
                Activity.office(SHANGHAI, Activity.WEEKDAYS, monday, 4, 6, new Random(1)).stream()
                        .filter(i -> {
                            LocalDate day = LocalDate.ofInstant(i, SHANGHAI);
                            return day.isBefore(LocalDate.of(2024, 10, 1))
                                    || day.isAfter(LocalDate.of(2024, 10, 7));
                        })
                        .toList();
        assertThat(WorkingHours.of(activity).holidays(CHINA))
                .extracting(HolidayFinding::words)
                .contains(
                        "National Day (2024-10-01 to 2024-10-03): activity on 0 of 3 working days, in the weeks around it on 8"
                                + " of 8");
    }

    @Test
    void workOnADayOffIsSeenToo() {
        List<Instant> activity =
                Activity.office(
                        ZoneId.of("Europe/Moscow"),
                        Activity.WEEKDAYS,
                        LocalDate.of(2023, 5, 1),
                        3,
                        3,
                        new Random(1));
        assertThat(WorkingHours.of(activity).holidays(Country.named("RU").orElseThrow()))
                .extracting(HolidayFinding::holiday, HolidayFinding::activeDays)
                .containsExactly(tuple("Victory Day", 1));
    }

    @Test
    void aHolidayOutsideTheActivityOrOnADayOffShowsNothing() {
        List<Instant> activity =
                Activity.office(
                        SHANGHAI, Activity.WEEKDAYS, LocalDate.of(2024, 6, 3), 4, 3, new Random(1));
        assertThat(WorkingHours.of(activity).holidays(CHINA)).isEmpty();
        assertThat(WorkingHours.of(activity).holidays(Country.named("AQ").orElseThrow())).isEmpty();
    }

    @Test
    void islamicHolidaysAreDerivedAndSaidToBeApproximate() {
        assertThat(Holiday.of("IR"))
                .anySatisfy(h -> {
                    assertThat(h.name()).isEqualTo("Eid al-Fitr");
                    assertThat(h.first()).isEqualTo("2024-04-10");
                    assertThat(h.approximate()).isTrue();
                });
        assertThat(Holiday.of("IR").stream().filter(h -> h.name().equals("Eid al-Fitr")))
                .hasSizeBetween(16, 17)
                .allMatch(h -> h.first().getYear() >= 2015 && h.first().getYear() <= 2030);
    }
}
