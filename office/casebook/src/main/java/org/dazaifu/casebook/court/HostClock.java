package org.dazaifu.casebook.court;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.casebook.Acquisition;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence shows of one host's clock. It can show that a clock is wrong, never that it is
 * right.
 *
 * @param first the earliest and {@code last} the latest event of it that was sighted
 * @param file the file with the latest one
 * @param acquired when that file was acquired, by the clock of the machine {@code on}; null where
 *     no such file is on the ledger
 * @param ahead how far the latest event is dated behind the acquisition of its file, which cannot
 *     be; zero where it is not
 * @param stated how far a person says that it was ahead; null where nobody says
 */
record HostClock(
        String host,
        Instant first,
        Instant last,
        String file,
        @Nullable Instant acquired,
        String on,
        Duration ahead,
        @Nullable Duration stated) {

    /** Gathers them while sightings pass by. */
    static final class Gatherer {
        private record Seen(Instant first, Instant last, String file) {}

        private static final int MOST_HOSTS = 10_000;
        private final SortedMap<String, Seen> hosts = new TreeMap<>();

        void accept(SightingLine line) {
            Instant time;
            try {
                time = Instant.parse(line.time());
            } catch (DateTimeParseException e) {
                return;
            }
            Seen before = hosts.get(line.host());
            if (before == null) {
                if (hosts.size() < MOST_HOSTS) {
                    hosts.put(line.host(), new Seen(time, time, line.file()));
                }
                return;
            }
            boolean later = time.isAfter(before.last());
            hosts.put(
                    line.host(),
                    new Seen(
                            time.isBefore(before.first()) ? time : before.first(),
                            later ? time : before.last(),
                            later ? line.file() : before.file()));
        }

        List<HostClock> clocks(List<Acquisition.Item> items, Map<String, Duration> skews) {
            List<HostClock> clocks = new ArrayList<>();
            hosts.forEach((host, seen) -> {
                Acquisition.@Nullable Item item = item(items, seen.file());
                Instant acquired = item == null ? null : item.acquired();
                Duration ahead =
                        acquired == null || !seen.last().isAfter(acquired)
                                ? Duration.ZERO
                                : Duration.between(acquired, seen.last());
                clocks.add(
                        new HostClock(
                                host,
                                seen.first(),
                                seen.last(),
                                seen.file(),
                                acquired,
                                item == null ? "" : item.facts().on(),
                                ahead,
                                skews.get(host)));
            });
            return clocks;
        }

        /** A log may lie in an archive, whose name its own begins with. */
        private static Acquisition.@Nullable Item item(List<Acquisition.Item> items, String file) {
            for (Acquisition.Item item : items) {
                String name = item.stored() == null ? item.source() : item.stored();
                if (file.equals(name)
                        || file.startsWith(name) && "/!".indexOf(file.charAt(name.length())) >= 0) {
                    return item;
                }
            }
            return null;
        }
    }

    /**
     * The time that a person's statement makes of one of this clock's; the same where none does.
     */
    static Instant corrected(Instant shown, @Nullable Duration stated) {
        return stated == null ? shown : shown.minus(stated);
    }

    /** Such as {@code +00:03:10}. */
    static String written(Duration duration) {
        Duration whole = duration.abs();
        return "%s%02d:%02d:%02d"
                .formatted(
                        duration.isNegative() ? "-" : "+",
                        whole.toHours(),
                        whole.toMinutesPart(),
                        whole.toSecondsPart());
    }
}
