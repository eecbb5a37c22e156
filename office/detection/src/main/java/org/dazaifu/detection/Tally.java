package org.dazaifu.detection;

import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;
import org.dazaifu.sigma.Level;
import org.jspecify.annotations.Nullable;

/** Adds up sightings of one thing in constant memory. */
final class Tally {

    private record Example(Level level, long number) {}

    private static final Comparator<Example> MOST_TELLING =
            Comparator.comparing(Example::level).reversed().thenComparing(Example::number);

    private final TreeSet<Example> examples = new TreeSet<>(MOST_TELLING);
    private long count;
    private Level strongest = Level.INFORMATIONAL;
    private @Nullable Instant first;
    private @Nullable Instant last;

    void add(Sighting sighting) {
        count++;
        if (sighting.level().compareTo(strongest) > 0) {
            strongest = sighting.level();
        }
        Instant time = sighting.time();
        if (time != null) {
            first = first == null || time.isBefore(first) ? time : first;
            last = last == null || time.isAfter(last) ? time : last;
        }
        keep(new Example(sighting.level(), sighting.number()));
    }

    private void keep(Example example) {
        if (examples.size() < IncidentBuilder.EXAMPLES) {
            examples.add(example);
        } else if (MOST_TELLING.compare(example, examples.last()) < 0) {
            examples.pollLast();
            examples.add(example);
        }
    }

    long count() {
        return count;
    }

    Incident.@Nullable Span span() {
        return first == null || last == null ? null : new Incident.Span(first, last);
    }

    Incident.Seen seen() {
        return new Incident.Seen(
                count, strongest, span(), examples.stream().map(Example::number).toList());
    }
}
