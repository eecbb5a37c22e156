package org.dazaifu.attribution.circumstance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.dazaifu.detection.Aim;

/**
 * What else was found of an incident that may bear on who did it. The same in another order, or one
 * thing twice, is equal.
 *
 * @param victim who was attacked
 * @param aims what it served
 * @param vulnerabilities what was exploited
 * @param activity when somebody worked by hand; see {@link WorkingHours} for what does not belong
 *     here
 * @param languages languages found in files or settings of the attacker, as {@link Languages#tag}
 *     gives them
 * @param infrastructure what the attacker's servers have in common
 */
public record Circumstances(
        Victim victim,
        List<Aim> aims,
        List<Vulnerability> vulnerabilities,
        List<Instant> activity,
        List<String> languages,
        List<Infrastructure> infrastructure) {

    /** Nothing is known. */
    public static final Circumstances NONE =
            new Circumstances(
                    Victim.UNKNOWN, List.of(), List.of(), List.of(), List.of(), List.of());

    private static final int MOST = 1_000;
    private static final int MOST_INSTANTS = 1_000_000;

    /**
     * @throws IllegalArgumentException if a language is neither a tag nor an identifier of Windows,
     *     or a list is longer than 1,000, that of instants than 1,000,000
     */
    public Circumstances {
        aims = ordered("aims", aims, MOST, a -> a);
        vulnerabilities = ordered("vulnerabilities", vulnerabilities, MOST, v -> v);
        activity = ordered("instants of activity", activity, MOST_INSTANTS, i -> i);
        languages = ordered("languages", languages, MOST, Languages::tag);
        infrastructure = ordered("pieces of infrastructure", infrastructure, MOST, i -> i);
    }

    private static <T extends Comparable<? super T>> List<T> ordered(
            String what, Collection<T> items, int most, UnaryOperator<T> reading) {
        if (items.size() > most) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "There are %,d %s; at most %,d are read.",
                            items.size(),
                            what,
                            most));
        }
        return items.stream().map(reading).distinct().sorted().toList();
    }
}
