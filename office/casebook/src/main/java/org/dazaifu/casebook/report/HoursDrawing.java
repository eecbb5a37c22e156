package org.dazaifu.casebook.report;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.Hypothesis;
import org.dazaifu.attribution.circumstance.Circumstances;
import org.dazaifu.attribution.circumstance.HolidayFinding;
import org.dazaifu.attribution.circumstance.WorkingHours;
import org.dazaifu.knowledge.Country;

/**
 * The geometry of when somebody seems to have worked by hand: a bar an hour of the day and a bar a
 * day of the week, both in UTC.
 *
 * @param bars from left to right
 * @param words what the hours show
 * @param holidays activity on and around days off in the States that are suspected, in words
 */
record HoursDrawing(List<Bar> bars, String words, List<String> holidays) {

    static final int WIDTH = 1000;
    static final int HEIGHT = 150;
    static final int BOTTOM = 116;

    private static final int TALLEST = 96;
    private static final int HOUR = 26;
    private static final int DAY = 34;
    private static final int LEFT = 10;
    private static final int GAP = 60;
    private static final int MOST_HYPOTHESES = 5;

    /** One bar; {@code label} is empty where there is no room. */
    record Bar(int x, int middle, int y, int width, int height, String label, String title) {}

    boolean isEmpty() {
        return bars.isEmpty();
    }

    static HoursDrawing of(Circumstances circumstances, Assessment assessment) {
        if (circumstances.activity().isEmpty()) {
            return new HoursDrawing(List.of(), "", List.of());
        }
        WorkingHours hours = WorkingHours.of(circumstances.activity());
        List<Bar> bars = new ArrayList<>();
        List<Integer> byHour = hours.histogram().byHour();
        for (int hour = 0; hour < byHour.size(); hour++) {
            bars.add(
                    bar(
                            LEFT + hour * HOUR,
                            HOUR - 4,
                            byHour.get(hour),
                            most(byHour),
                            hour % 3 == 0 ? String.format(Locale.ROOT, "%02d", hour) : "",
                            String.format(Locale.ROOT, "%02d to %02d h", hour, hour + 1)));
        }
        List<Integer> byDay = hours.histogram().byDay();
        int left = LEFT + byHour.size() * HOUR + GAP;
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            int count = byDay.get(day.ordinal());
            bars.add(bar(left + day.ordinal() * DAY, DAY - 6, count, most(byDay), name, name));
        }
        return new HoursDrawing(bars, hours.words(), holidays(hours, assessment));
    }

    private static Bar bar(int x, int width, int count, int most, String label, String what) {
        int height = (int) Math.round((double) TALLEST * count / Math.max(1, most));
        return new Bar(
                x,
                x + width / 2,
                BOTTOM - height,
                width,
                height,
                label,
                what + ": " + Words.count(count, "active half hour"));
    }

    private static int most(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static List<String> holidays(WorkingHours hours, Assessment assessment) {
        if (!hours.enough()) {
            return List.of();
        }
        return assessment.groups().stream()
                .limit(MOST_HYPOTHESES)
                .flatMap(hypothesis -> hypothesis.suspected().stream())
                .map(Hypothesis.SuspectedState::state)
                .distinct()
                .flatMap(code -> Country.named(code).stream())
                .flatMap(country -> hours.holidays(country).stream())
                .map(HolidayFinding::words)
                .toList();
    }
}
