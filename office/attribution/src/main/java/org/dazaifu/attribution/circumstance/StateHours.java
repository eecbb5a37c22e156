package org.dazaifu.attribution.circumstance;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dazaifu.knowledge.Country;

/**
 * How activity fits the working weeks of a State.
 *
 * <p>Four fifths of the State's weight are on the clock of its seat of government and one fifth is
 * shared by its other clocks, and working weeks share equally: a State with many clocks does not
 * gain by having more to choose from.
 *
 * @param logLikelihood the natural logarithm of how many times as likely the activity is as around
 *     the clock
 * @param words on which clock and in which week it fits best, how well, and what its days off show
 */
record StateHours(double logLikelihood, String words) {

    private static final double SEAT = 0.8;
    private static final int SHOWN = 2;

    static StateHours of(WorkingHours hours, Country country, StateFacts state) {
        double total = Double.NEGATIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        String words = "";
        int others = state.zones().size() - 1;
        for (int z = 0; z <= others; z++) {
            ZoneId zone = state.zones().get(z);
            double prior = others == 0 ? 1 : z == 0 ? SEAT : (1 - SEAT) / others;
            LocalWeek local = hours.on(zone);
            for (WorkingWeek week : state.weeks()) {
                double log = local.logRatio(week);
                total = LogSum.of(total, log + Math.log(prior / state.weeks().size()));
                if (log > best) {
                    best = log;
                    words = words(local, week, zone);
                }
            }
        }
        return new StateHours(total, words + holidays(hours.holidays(country)));
    }

    private static String words(LocalWeek local, WorkingWeek week, ZoneId zone) {
        return String.format(
                Locale.ROOT,
                "%.0f %% of active half hours lie in its office hours (%s, %s), where %.0f %% do by chance",
                100 * local.share(week),
                week.hours(),
                zone.getId(),
                100 * week.usual());
    }

    private static String holidays(List<HolidayFinding> findings) {
        if (findings.isEmpty()) {
            return "";
        }
        List<String> shown = findings.stream().limit(SHOWN).map(HolidayFinding::words).toList();
        int more = findings.size() - shown.size();
        return "; days off: "
                + String.join("; ", shown)
                + (more == 0 ? "" : "; and " + more + " more");
    }
}
