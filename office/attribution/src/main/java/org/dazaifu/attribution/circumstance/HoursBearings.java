package org.dazaifu.attribution.circumstance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dazaifu.knowledge.Group;

/** How the hours of activity bear on groups, where there is enough to judge by. */
final class HoursBearings {

    private HoursBearings() {}

    /** One bearing, or none without activity; why it does not count goes to {@code remarks}. */
    static List<Bearing> of(List<Instant> activity, List<Group> live, List<String> remarks) {
        if (activity.isEmpty()) {
            return List.of();
        }
        WorkingHours hours = WorkingHours.of(activity);
        if (hours.leftOut() > 0) {
            remarks.add(
                    String.format(
                            Locale.ROOT,
                            "%,d instants before 1990 or after 2100 were left out: the clock was wrong.",
                            hours.leftOut()));
        }
        if (hours.best().isEmpty()) {
            String why = hours.words();
            remarks.add("The hours do not count. " + why);
            return List.of(new SilentBearing(Kind.HOURS, "hours", "hours of activity", why));
        }
        return List.of(HoursBearing.of(hours, live));
    }
}
