package org.dazaifu.casebook.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dazaifu.detection.Incident;
import org.dazaifu.sigma.Level;

/**
 * The timeline's geometry: a lane a host, a mark a bucket, its height by the count and its shade by
 * the strongest level.
 *
 * @param height of the drawing; its width is {@value #WIDTH}
 * @param lanes from top to bottom
 * @param ticks from left to right
 * @param hidden hosts for which there is no room
 * @param description the same in words, for those who do not see it
 */
record TimelineDrawing(
        int height, List<Lane> lanes, List<Tick> ticks, int hidden, String description) {

    static final int WIDTH = 1000;
    static final int LEFT = 170;
    static final int RIGHT = 985;
    static final int TOP = 10;
    static final int LANE = 30;
    private static final int MARK = 22;
    static final int MOST_LANES = 24;
    private static final int MOST_TICKS = 8;

    private static final long[] STEPS = {
        1,
        2,
        5,
        10,
        15,
        30,
        60,
        120,
        300,
        600,
        900,
        1_800,
        3_600,
        7_200,
        10_800,
        21_600,
        43_200,
        86_400,
        172_800,
        604_800,
        1_209_600,
        2_592_000,
        7_776_000,
        15_552_000,
        31_536_000,
        157_680_000,
        315_360_000
    };

    /** One host's marks; {@code y} is the line they stand on. */
    record Lane(String host, String label, int y, List<Mark> marks) {}

    /** One bucket. */
    record Mark(String x, int y, String width, int height, Level level, String title) {}

    /** One label of the axis, in up to two lines. */
    record Tick(String x, String upper, String lower) {}

    int bottom() {
        return TOP + lanes.size() * LANE;
    }

    boolean isEmpty() {
        return lanes.isEmpty();
    }

    static TimelineDrawing of(Incident incident) {
        Incident.Timeline timeline = incident.timeline();
        List<Incident.Bucket> buckets = timeline.buckets();
        if (buckets.isEmpty()) {
            return new TimelineDrawing(0, List.of(), List.of(), 0, "");
        }
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        long most = 1;
        Map<String, Long> totals = new HashMap<>();
        for (Incident.Bucket bucket : buckets) {
            from = Math.min(from, bucket.start().getEpochSecond());
            to = Math.max(to, bucket.start().getEpochSecond() + timeline.bucketSeconds());
            most = Math.max(most, bucket.count());
            totals.merge(bucket.host(), bucket.count(), Long::sum);
        }
        Scale scale = new Scale(from, to, timeline.bucketSeconds(), most);
        List<String> hosts = drawn(incident, totals);
        Map<String, Lane> lanes = new LinkedHashMap<>();
        for (String host : hosts) {
            int y = TOP + (lanes.size() + 1) * LANE;
            String label = host.isEmpty() ? "(no host)" : Words.cut(host, 22);
            lanes.put(host, new Lane(host, label, y, new ArrayList<>()));
        }
        for (Incident.Bucket bucket : buckets) {
            Lane lane = lanes.get(bucket.host());
            if (lane != null) {
                lane.marks().add(scale.mark(bucket, lane.y()));
            }
        }
        return new TimelineDrawing(
                TOP + lanes.size() * LANE + 44,
                List.copyOf(lanes.values()),
                scale.ticks(),
                totals.size() - hosts.size(),
                description(hosts, totals, from, to));
    }

    /** The weightiest hosts, as the incident orders them; then any others. */
    private static List<String> drawn(Incident incident, Map<String, Long> totals) {
        List<String> hosts = new ArrayList<>();
        for (Incident.HostSeen host : incident.hosts()) {
            if (totals.containsKey(host.name()) && hosts.size() < MOST_LANES) {
                hosts.add(host.name());
            }
        }
        totals.keySet().stream()
                .sorted()
                .filter(host -> !hosts.contains(host))
                .limit(Math.max(0, MOST_LANES - hosts.size()))
                .toList()
                .forEach(hosts::add);
        return hosts;
    }

    private static String description(
            List<String> hosts, Map<String, Long> totals, long from, long to) {
        List<String> parts = new ArrayList<>();
        for (String host : hosts) {
            parts.add(
                    (host.isEmpty() ? "no host" : Words.cut(host, 40))
                            + " "
                            + Words.number(totals.getOrDefault(host, 0L)));
        }
        return "Sightings by host from "
                + Words.time(Instant.ofEpochSecond(from))
                + " to "
                + Words.time(Instant.ofEpochSecond(to))
                + " UTC: "
                + String.join(", ", parts)
                + ".";
    }

    private record Scale(long from, long to, long bucketSeconds, long most) {

        private double x(double second) {
            return LEFT + (RIGHT - LEFT) * (second - from) / (to - from);
        }

        Mark mark(Incident.Bucket bucket, int y) {
            double x = x(bucket.start().getEpochSecond());
            double width =
                    Math.max(2, x(bucket.start().getEpochSecond() + bucketSeconds) - x - 0.6);
            double part = Math.sqrt((double) bucket.count() / most);
            int height = (int) Math.max(4, Math.round(MARK * part));
            String title =
                    "%s, from %s UTC: %s, strongest %s"
                            .formatted(
                                    Words.cut(bucket.host(), 40),
                                    Words.time(bucket.start()),
                                    Words.count(bucket.count(), "sighting"),
                                    bucket.strongest().word());
            return new Mark(
                    decimal(x), y - height, decimal(width), height, bucket.strongest(), title);
        }

        List<Tick> ticks() {
            long step = STEPS[STEPS.length - 1];
            for (int i = STEPS.length - 1; i >= 0 && (to - from) / STEPS[i] <= MOST_TICKS; i--) {
                step = STEPS[i];
            }
            DateTimeFormatter day =
                    DateTimeFormatter.ofPattern(
                                    step >= 15_552_000 ? "MMM yyyy" : "d MMM", Locale.ENGLISH)
                            .withZone(ZoneOffset.UTC);
            DateTimeFormatter clock =
                    DateTimeFormatter.ofPattern(step < 60 ? "HH:mm:ss" : "HH:mm", Locale.ROOT)
                            .withZone(ZoneOffset.UTC);
            List<Tick> ticks = new ArrayList<>();
            String lastDay = "";
            for (long at = Math.ceilDiv(from, step) * step; at <= to; at += step) {
                Instant time = Instant.ofEpochSecond(at);
                String date = day.format(time);
                String upper = step >= 86_400 ? date : clock.format(time);
                String lower = step >= 86_400 || date.equals(lastDay) ? "" : date;
                ticks.add(new Tick(decimal(x(at)), upper, lower));
                lastDay = date;
            }
            return ticks;
        }

        private static String decimal(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
