package org.dazaifu.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.sigma.Level;
import org.jspecify.annotations.Nullable;

/**
 * Counts sightings by host and time in a bounded number of buckets: when there are too many, the
 * buckets are made wider and merged, so that a minute's intrusion and a decade's logs both fit.
 */
final class TimelineBuilder {

    private static final long[] WIDTHS = {
        60,
        300,
        900,
        3_600,
        4 * 3_600L,
        12 * 3_600L,
        86_400,
        7 * 86_400L,
        28 * 86_400L,
        364 * 86_400L
    };
    private static final int MOST_BUCKETS = 4_096;

    private record Key(long bucket, String host) {}

    private static final class Cell {
        long count;
        Level strongest = Level.INFORMATIONAL;

        void add(long more, Level level) {
            count += more;
            strongest = level.compareTo(strongest) > 0 ? level : strongest;
        }
    }

    private Map<Key, Cell> cells = new HashMap<>();
    private int width;
    private long untimed;

    void add(@Nullable Instant time, String host, Level level) {
        if (time == null) {
            untimed++;
            return;
        }
        long bucket = Math.floorDiv(time.getEpochSecond(), WIDTHS[width]);
        cells.computeIfAbsent(new Key(bucket, host), _ -> new Cell()).add(1, level);
        while (cells.size() > MOST_BUCKETS && width + 1 < WIDTHS.length) {
            widen();
        }
    }

    private void widen() {
        long from = WIDTHS[width];
        long to = WIDTHS[++width];
        Map<Key, Cell> wider = new HashMap<>();
        cells.forEach((key, cell) ->
                wider.computeIfAbsent(
                                new Key(Math.floorDiv(key.bucket() * from, to), key.host()),
                                _ -> new Cell())
                        .add(cell.count, cell.strongest));
        cells = wider;
    }

    Incident.Timeline build() {
        List<Incident.Bucket> buckets = new ArrayList<>();
        cells.forEach((key, cell) ->
                buckets.add(
                        new Incident.Bucket(
                                Instant.ofEpochSecond(key.bucket() * WIDTHS[width]),
                                key.host(),
                                cell.count,
                                cell.strongest)));
        buckets.sort(
                Comparator.comparing(Incident.Bucket::start).thenComparing(Incident.Bucket::host));
        return new Incident.Timeline(WIDTHS[width], buckets, untimed);
    }
}
