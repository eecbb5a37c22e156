package org.dazaifu.attribution.circumstance;

import java.util.List;
import java.util.Locale;

/** What working hours show, in words for people. */
final class WorkingHoursText {

    private WorkingHoursText() {}

    static String of(ActiveHalfHours active, boolean enough, List<OffsetFit> best) {
        String seen =
                String.format(
                        Locale.ROOT,
                        "%,d active half hours over %,d days",
                        active.count(),
                        active.days());
        if (!enough) {
            return String.format(
                    Locale.ROOT,
                    "Too little activity to tell working hours by: %s, with %d distinct hours; %d hours over %d days are needed.",
                    seen,
                    active.hours(),
                    WorkingHours.LEAST_HOURS,
                    WorkingHours.LEAST_DAYS);
        }
        if (best.isEmpty()) {
            return seen + " show no working week on any clock.";
        }
        OffsetFit first = best.getFirst();
        List<String> others = best.stream().skip(1).map(OffsetFit::clock).toList();
        return String.format(
                Locale.ROOT,
                "%.0f %% of %s lie in office hours (%s) at %s%s.",
                100 * first.share(),
                seen,
                first.week().hours(),
                first.clock(),
                others.isEmpty()
                        ? ""
                        : "; %s fit%s nearly as well"
                                .formatted(
                                        String.join(", ", others), others.size() == 1 ? "s" : ""));
    }
}
