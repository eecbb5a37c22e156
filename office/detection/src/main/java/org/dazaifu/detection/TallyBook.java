package org.dazaifu.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Tallies by name, bounded in number: evidence can name as many hosts and accounts as its author
 * likes, so names beyond the bound share one entry.
 */
final class TallyBook {

    /** More names than this are added up under {@link #FURTHER}. */
    static final int MOST_NAMES = 10_000;

    /** The entry of all names beyond the bound. */
    static final String FURTHER = "(further names)";

    private final Map<String, Tally> tallies = new HashMap<>();

    void add(String name, Sighting sighting) {
        Tally tally = tallies.get(name);
        if (tally == null) {
            tally =
                    tallies.computeIfAbsent(
                            tallies.size() < MOST_NAMES ? name : FURTHER, _ -> new Tally());
        }
        tally.add(sighting);
    }

    /**
     * The entries as the caller's records, strongest level first, then most sightings, then name.
     */
    <T> List<T> list(BiFunction<String, Incident.Seen, T> record) {
        record Entry(String name, Incident.Seen seen) {}
        List<Entry> entries = new ArrayList<>();
        tallies.forEach((name, tally) -> entries.add(new Entry(name, tally.seen())));
        entries.sort(
                Comparator.comparing((Entry entry) -> entry.seen().strongest())
                        .thenComparing(entry -> entry.seen().count())
                        .reversed()
                        .thenComparing(Entry::name));
        return entries.stream().map(entry -> record.apply(entry.name(), entry.seen())).toList();
    }
}
