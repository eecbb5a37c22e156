package org.dazaifu.attribution.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-12:00", "-05:00", "+00:00", "+03:30", "+05:30", "+08:00", "+09:00", "+14:00"
            })
    void workFromNineToFiveOnWeekdaysIsFoundOnItsOwnClock(String offset) {
        ZoneOffset clock = ZoneOffset.of(offset);
        for (int seed = 0; seed < 20; seed++) {
            WorkingHours hours =
                    WorkingHours.of(
                            Activity.office(
                                    clock, Activity.WEEKDAYS, MONDAY, 4, 12, new Random(seed)));
            OffsetFit best = hours.best().getFirst();
            assertThat(best.offset()).as("seed %d", seed).isEqualTo(clock);
            assertThat(best.week()).isEqualTo(WorkingWeek.MON_FRI);
            assertThat(best.share()).isEqualTo(1);
        }
    }

    @Test
    void sessionsAtRandomTimesFitAWorkingWeekAtMostOnceInTwenty() {
        for (int days : new int[] {5, 7, 10, 20, 40}) {
            var random = new Random(days);
            int found = 0;
            for (int n = 0; n < 200; n++) {
                if (!WorkingHours.of(sessions(days, random)).best().isEmpty()) {
                    found++;
                }
            }
            assertThat(found).as("%d days", days).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void eightDaysOfHalfAWorkingDayAreEnoughToFindTheClock() {
        var random = new Random(8);
        int near = 0;
        for (int n = 0; n < 200; n++) {
            var activity = new ArrayList<Instant>();
            for (int day : List.of(0, 1, 2, 3, 4, 7, 8, 9)) {
                long start =
                        MONDAY.plusDays(day).atTime(9, 0).toEpochSecond(ZoneOffset.ofHours(8))
                                + random.nextInt(4 * 3600);
                for (int i = 0; i < 24; i++) {
                    activity.add(Instant.ofEpochSecond(start + i * 600L));
                }
            }
            List<OffsetFit> best = WorkingHours.of(activity).best();
            assertThat(best).isNotEmpty();
            int off = best.getFirst().offset().getTotalSeconds() - 8 * 3600;
            near += Math.abs(off) <= 3600 ? 1 : 0;
        }
        assertThat(near).isGreaterThan(180);
    }

    @Test
    void theWorkingWeekOfIranIsFound() {
        Set<DayOfWeek> days =
                Set.of(
                        DayOfWeek.SATURDAY,
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY);
        WorkingHours hours =
                WorkingHours.of(
                        Activity.office(
                                ZoneId.of("Asia/Tehran"), days, MONDAY, 4, 12, new Random(1)));
        assertThat(hours.best().getFirst().offset()).isEqualTo(ZoneOffset.ofHoursMinutes(3, 30));
        assertThat(hours.best().getFirst().week()).isEqualTo(WorkingWeek.SAT_WED);
    }

    @Test
    void activityAroundTheClockFitsNoWorkingWeek() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            List<Instant> activity =
                    Activity.anyTime(
                            MONDAY.plusDays(random.nextInt(1000)),
                            1 + random.nextInt(20),
                            40 + random.nextInt(1000),
                            random);
            assertThat(WorkingHours.of(activity).best()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void orderRepetitionAndBurstsDoNotMatter() {
        var random = new Random(7);
        List<Instant> activity =
                Activity.office(ZoneOffset.ofHours(3), Activity.WEEKDAYS, MONDAY, 2, 9, random);
        var other = new ArrayList<>(activity);
        other.addAll(activity);
        activity.forEach(i -> other.add(Instant.ofEpochSecond(i.getEpochSecond() / 1800 * 1800)));
        Collections.shuffle(other, random);
        assertThat(WorkingHours.of(other).fits()).isEqualTo(WorkingHours.of(activity).fits());
        assertThat(WorkingHours.of(other).histogram())
                .isEqualTo(WorkingHours.of(activity).histogram());
    }

    @Test
    void tooLittleActivityIsNotJudged() {
        var hoursOfOneWeek = new ArrayList<Instant>();
        for (int day = 0; day < 7; day++) {
            for (int hour = 9; hour < 12; hour++) {
                hoursOfOneWeek.add(MONDAY.plusDays(day).atTime(hour, 0).toInstant(ZoneOffset.UTC));
            }
        }
        assertThat(WorkingHours.of(hoursOfOneWeek).enough()).isTrue();
        WorkingHours oneFewer = WorkingHours.of(hoursOfOneWeek.subList(2, 21));
        assertThat(oneFewer.enough()).isFalse();
        assertThat(oneFewer.fits()).isEmpty();
        assertThat(oneFewer.words())
                .isEqualTo(
                        "Too little activity to tell working hours by: 19 active half hours over 7 days, with 19"
                                + " distinct hours; 20 hours over 7 days are needed.");
        assertThat(WorkingHours.of(hoursOfOneWeek.subList(0, 18)).best()).isEmpty();
        assertThat(WorkingHours.of(List.of()).histogram().byHour()).hasSize(24).containsOnly(0);
    }

    @Test
    void theHistogramCountsHalfHoursByHourAndDayOfUtc() {
        WorkingHours.Histogram histogram =
                WorkingHours.of(
                                List.of(
                                        Instant.parse("2024-06-03T10:05:00Z"),
                                        Instant.parse("2024-06-03T10:29:59Z"),
                                        Instant.parse("2024-06-03T10:30:00Z"),
                                        Instant.parse("2024-06-09T23:59:59Z")))
                        .histogram();
        assertThat(histogram.byHour().get(10)).isEqualTo(2);
        assertThat(histogram.byHour().get(23)).isEqualTo(1);
        assertThat(histogram.byDay()).containsExactly(2, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void farInstantsAreLeftOutAndCounted() {
        WorkingHours hours =
                WorkingHours.of(
                        List.of(
                                Instant.MIN,
                                Instant.MAX,
                                Instant.parse("1601-01-01T00:00:00Z"),
                                Instant.parse("1990-01-01T00:00:00Z"),
                                Instant.parse("2100-12-31T23:59:59Z"),
                                Instant.parse("2101-01-01T00:00:00Z")));
        assertThat(hours.leftOut()).isEqualTo(4);
        assertThat(hours.histogram().byHour().stream().mapToInt(i -> i).sum()).isEqualTo(2);
    }

    @Test
    void aWorkingWeekMakesHoursAsLikelyInAllAsWorkAroundTheClock() {
        for (WorkingWeek week : WorkingWeek.values()) {
            double sum = 0;
            for (DayOfWeek day : DayOfWeek.values()) {
                for (int hour = 0; hour < 24; hour++) {
                    sum += Math.exp(week.logRatio(day, hour));
                }
            }
            assertThat(sum / 168).isCloseTo(1, within(1e-12));
        }
    }

    /** Four hours of work on random days, beginning at random times. */
    private static List<Instant> sessions(int days, Random random) {
        var activity = new ArrayList<Instant>();
        for (int day = 0; day < days; day++) {
            long start =
                    MONDAY.plusDays(random.nextInt(days * 3))
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toEpochSecond()
                            + random.nextInt(86_400);
            for (int i = 0; i < 24; i++) {
                activity.add(Instant.ofEpochSecond(start + i * 600L));
            }
        }
        return activity;
    }

    @Test
    void whatWasFoundIsSaidInWords() {
        List<Instant> activity =
                Activity.office(
                        ZoneOffset.ofHours(8), Activity.WEEKDAYS, MONDAY, 8, 20, new Random(3));
        assertThat(WorkingHours.of(activity).words())
                .matches(
                        "100 % of \\d+ active half hours over 40 days lie in office hours \\(8–18 h, Monday to Friday\\) at"
                                + " UTC\\+08:00\\.");
    }
}
